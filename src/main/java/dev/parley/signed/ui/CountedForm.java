package dev.parley.signed.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.AmountField;
import dev.parley.base.ui.Numbers;
import dev.parley.price.ui.EntryForm;
import dev.parley.signed.CountedDraft;
import dev.parley.signed.CountedMonth;
import dev.parley.signed.CountedMonth.Whose;
import dev.parley.signed.CountedMonths;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What counted in a month. */
final class CountedForm extends EntryForm<CountedMonth> {

    private final Select<Whose> whose = errors.name("whose", new Select<>());
    private final TextField month = errors.name("month", new TextField("Month"));
    private final AmountField usd = errors.name("usd", new AmountField("Counted, USD"));
    private final Checkbox projected = errors.name("projected", new Checkbox("Expected, not actual"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final TextField reason = errors.name("reason", new TextField("Why it differs from ours"));

    private final CountedMonths counted;
    private final UUID negotiation;
    private final @Nullable CountedMonth before;

    CountedForm(
            CountedMonths counted,
            UUID negotiation,
            @Nullable CountedMonth before,
            Consumer<CountedMonth> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.counted = counted;
        this.negotiation = negotiation;
        this.before = before;
        whose.setLabel("Who counts");
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(Whose::label);
        whose.setValue(Whose.AWS);
        month.setHelperText("Such as 2026-10");
        source.setHelperText("AWS's commitment report, the invoice");
        reason.setHelperText("Of AWS's figure, where somebody knows");
        fields(whose, month, usd, projected, source, reason);
        if (before != null) {
            var draft = before.draft();
            whose.setValue(draft.whose());
            month.setValue(draft.month());
            usd.amount(draft.usd());
            projected.setValue(draft.projected());
            source.setValue(draft.source());
            reason.setValue(draft.reason() == null ? "" : draft.reason());
        }
    }

    @Override
    protected String saveLabel() {
        return "Save month";
    }

    @Override
    protected @Nullable Long version() {
        return before == null ? null : before.version();
    }

    @Override
    protected CountedDraft draft() {
        return new CountedDraft(
                whose.getValue(),
                month.getValue(),
                projected.getValue(),
                usd.amount(),
                source.getValue(),
                reason.getValue());
    }

    @Override
    protected SaveResult<CountedMonth> save(@Nullable Long version) {
        return before == null || version == null
                ? counted.add(negotiation, draft())
                : counted.change(negotiation, before.id(), version, draft());
    }

    @Override
    protected String describe(CountedMonth theirs) {
        return Numbers.usd(theirs.usd()) + " for " + theirs.month();
    }

    @Override
    protected long versionOf(CountedMonth theirs) {
        return theirs.version();
    }
}
