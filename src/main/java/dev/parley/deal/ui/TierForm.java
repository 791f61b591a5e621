package dev.parley.deal.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.deal.Tier;
import dev.parley.deal.TierDraft;
import dev.parley.deal.TierTable;
import dev.parley.deal.Words;
import dev.parley.engine.pricing.Grade;
import dev.parley.price.ui.EntryForm;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row of the tier table: what a commitment is said to earn, and who said so. */
final class TierForm extends EntryForm<Tier> {

    private final BigDecimalField commitment =
            errors.name("commitment", new BigDecimalField("Commitment a contract year, M"));
    private final BigDecimalField discount = errors.name("discount", new BigDecimalField("Discount, %"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final DayField dated = errors.name("dated", new DayField("Said on"));
    private final Select<Grade> grade = errors.name("grade", gradeField());

    private final TierTable tiers;
    private final UUID negotiation;
    private final @Nullable Tier tier;

    /** @param tier the row to change, or null for a new one */
    TierForm(TierTable tiers, UUID negotiation, @Nullable Tier tier, Consumer<Tier> whenSaved, Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.tiers = tiers;
        this.negotiation = negotiation;
        this.tier = tier;
        source.setHelperText("A letter, a call, a page");
        fields(commitment, discount, source, dated, grade);
        if (tier != null) {
            commitment.setValue(plain(tier.commitment().movePointLeft(6)));
            discount.setValue(plain(tier.discount().movePointRight(2)));
            source.setValue(tier.source());
            dated.setValue(tier.dated());
            grade.setValue(tier.grade());
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal moved(@Nullable BigDecimal typed, int places) {
        return typed == null ? null : typed.movePointRight(places);
    }

    @Override
    protected String saveLabel() {
        return "Save tier";
    }

    @Override
    protected @Nullable Long version() {
        return tier == null ? null : tier.version();
    }

    @Override
    protected TierDraft draft() {
        return new TierDraft(
                moved(commitment.getValue(), 6),
                moved(discount.getValue(), -2),
                source.getValue(),
                dated.getValue(),
                grade.getValue());
    }

    @Override
    protected SaveResult<Tier> save(@Nullable Long version) {
        return tier == null || version == null
                ? tiers.add(negotiation, draft())
                : tiers.change(negotiation, tier.id(), version, draft());
    }

    @Override
    protected String describe(Tier theirs) {
        return Words.millions(theirs.commitment()) + " at " + Words.percent(theirs.discount());
    }

    @Override
    protected long versionOf(Tier theirs) {
        return theirs.version();
    }
}
