package dev.parley.price.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.engine.pricing.Grade;
import dev.parley.price.Capacities;
import dev.parley.price.LimitRule;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import dev.parley.price.UnitLimitDraft;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters or changes what one unit carries for a model. */
final class LimitForm extends EntryForm<UnitLimit> {

    private final Select<Product> product = errors.name("product", new Select<>());
    private final TextField region = errors.name("region", new TextField("Region, or any"));
    private final Select<LimitRule> rule = errors.name("rule", new Select<>());
    private final BigDecimalField input =
            errors.name("inputTokensPerMinute", new BigDecimalField("Input tokens a minute"));
    private final BigDecimalField output =
            errors.name("outputTokensPerMinute", new BigDecimalField("Output tokens a minute"));
    private final BigDecimalField weight =
            errors.name("outputWeight", new BigDecimalField("Input tokens that one output token counts"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final DayField asOf = errors.name("asOf", new DayField("Measured, quoted or read on"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final TextArea note = errors.name("note", new TextArea("Note"));
    private final Checkbox illustrative = new Checkbox("Illustrative: invented for an example");

    private final Capacities capacities;
    private final UUID negotiation;
    private final String model;
    private final @Nullable UnitLimit shown;

    LimitForm(
            Capacities capacities,
            UUID negotiation,
            String model,
            @Nullable UnitLimit shown,
            Consumer<UnitLimit> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.capacities = capacities;
        this.negotiation = negotiation;
        this.model = model;
        this.shown = shown;
        prepare();
        fields(product, region, rule, weight, input, output, asOf, grade, source, note, illustrative);
        if (shown != null) {
            fill(shown);
        }
    }

    private void prepare() {
        var products =
                capacities.products().stream().filter(Product::limitsByModel).toList();
        product.setLabel("Product");
        product.setItems(products);
        product.setItemLabelGenerator(Product::name);
        product.setValue(products.getFirst());
        region.setValue(UnitLimit.ANY_REGION);
        rule.setLabel("How it is limited");
        rule.setItems(LimitRule.SEPARATE, LimitRule.WEIGHTED);
        rule.setItemLabelGenerator(LimitRule::label);
        rule.addValueChangeListener(change -> showRule(change.getValue()));
        rule.setValue(LimitRule.SEPARATE);
        source.addClassName("p-span");
        note.addClassName("p-span");
        illustrative.addClassName("p-span");
    }

    private void showRule(@Nullable LimitRule chosen) {
        boolean weighted = chosen == LimitRule.WEIGHTED;
        weight.setVisible(weighted);
        output.setVisible(!weighted);
        input.setLabel(weighted ? "Weighted tokens a minute" : "Input tokens a minute");
    }

    private void fill(UnitLimit limit) {
        capacities.products().stream()
                .filter(one -> one.code().equals(limit.product()))
                .findFirst()
                .ifPresent(product::setValue);
        region.setValue(limit.region());
        rule.setValue(limit.rule());
        input.setValue(limit.inputTokensPerMinute());
        output.setValue(limit.outputTokensPerMinute());
        weight.setValue(limit.outputWeight());
        source.setValue(limit.evidence().source());
        asOf.setValue(limit.evidence().asOf());
        grade.setValue(limit.evidence().grade());
        illustrative.setValue(limit.evidence().illustrative());
        note.setValue(limit.note() == null ? "" : limit.note());
    }

    @Override
    protected UnitLimitDraft draft() {
        boolean weighted = rule.getValue() == LimitRule.WEIGHTED;
        return new UnitLimitDraft(
                product.getValue().code(),
                model,
                region.getValue(),
                rule.getValue(),
                input.getValue(),
                weighted ? null : output.getValue(),
                weighted ? weight.getValue() : null,
                source.getValue(),
                asOf.getValue(),
                grade.getValue(),
                illustrative.getValue(),
                note.getValue());
    }

    @Override
    protected String saveLabel() {
        return "Save limit";
    }

    @Override
    protected @Nullable Long version() {
        return shown == null ? null : shown.version();
    }

    @Override
    protected SaveResult<UnitLimit> save(@Nullable Long version) {
        return version == null || shown == null
                ? capacities.enter(negotiation, draft())
                : capacities.change(negotiation, shown.id(), version, draft());
    }

    @Override
    protected String describe(UnitLimit theirs) {
        return "input " + Words.tokens(theirs.inputTokensPerMinute()) + ", output "
                + Words.tokens(theirs.outputTokensPerMinute());
    }

    @Override
    protected long versionOf(UnitLimit theirs) {
        return theirs.version();
    }
}
