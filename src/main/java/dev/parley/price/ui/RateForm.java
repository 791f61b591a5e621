package dev.parley.price.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.price.ModelInfo;
import dev.parley.price.PriceLine;
import dev.parley.price.Prices;
import dev.parley.price.RateDraft;
import dev.parley.price.RateEntry;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters or changes a rate. */
final class RateForm extends EntryForm<RateEntry> {

    private final ComboBox<ModelInfo> model = errors.name("model", new ComboBox<>("Model"));
    private final Checkbox unlisted = new Checkbox("The model is in no price list");
    private final TextField modelId = new TextField("Model id");
    private final TextField modelName = errors.name("modelName", new TextField("Name"));
    private final TextField provider = errors.name("provider", new TextField("Provider"));
    private final TextField channel = errors.name("channel", new TextField("Channel"));
    private final ComboBox<String> region = errors.name("region", new ComboBox<>("Region or scope"));
    private final ComboBox<PriceKind> kind = errors.name("kind", new ComboBox<>("Kind of price"));
    private final Select<PriceSide> side = errors.name("side", new Select<>());
    private final BigDecimalField usd = errors.name("usd", new BigDecimalField("Rate, USD"));
    private final DayField from = errors.name("from", new DayField("From"));
    private final DayField to = errors.name("to", new DayField("To, the last day"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final Checkbox illustrative = new Checkbox("Illustrative: invented for an example");
    private final TextArea note = errors.name("note", new TextArea("Note"));

    private final Prices prices;
    private final UUID negotiation;
    private final @Nullable RateEntry shown;

    RateForm(
            Prices prices,
            UUID negotiation,
            @Nullable RateEntry shown,
            Consumer<RateEntry> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.prices = prices;
        this.negotiation = negotiation;
        this.shown = shown;
        prepare(prices.models(negotiation));
        var hint = new Span("A term costs the rate in force on the day it starts.");
        hint.addClassNames("p-meta", "p-span");
        fields(
                model,
                unlisted,
                modelId,
                modelName,
                provider,
                channel,
                region,
                kind,
                side,
                usd,
                from,
                to,
                source,
                grade,
                note,
                illustrative,
                hint);
        if (shown != null) {
            fill(shown);
        }
    }

    /** Starts from a line of the book. */
    void startFrom(@Nullable PriceLine line) {
        if (line != null) {
            choose(line.model());
            region.setValue(line.region());
            kind.setValue(line.kind());
        }
    }

    private void prepare(List<ModelInfo> models) {
        model.setItems(models);
        model.setItemLabelGenerator(one -> one.name() + " (" + one.id() + ")");
        model.addValueChangeListener(change -> {
            var kept = region.getValue();
            region.setItems(
                    change.getValue() == null ? List.of() : change.getValue().scopes());
            region.setValue(kept);
        });
        unlisted.addValueChangeListener(change -> showUnlisted(change.getValue()));
        unlisted.addClassName("p-span");
        channel.setValue("bedrock");
        showUnlisted(false);
        region.setAllowCustomValue(true);
        region.addCustomValueSetListener(typed -> region.setValue(typed.getDetail()));
        kind.setItems(PriceKind.values());
        kind.setItemLabelGenerator(PriceKind::label);
        kind.addValueChangeListener(change -> usd.setLabel("Rate, USD"
                + (change.getValue() == null
                        ? ""
                        : " " + change.getValue().unit().label())));
        side.setLabel("Whose price");
        side.setItems(PriceSide.values());
        side.setItemLabelGenerator(PriceSide::label);
        source.setPlaceholder("Price page, letter, contract clause");
        source.addClassName("p-span");
        note.addClassName("p-span");
        illustrative.addClassName("p-span");
    }

    private void showUnlisted(boolean show) {
        model.setVisible(!show);
        errors.name("model", show ? modelId : model);
        List.of(modelId, modelName, provider, channel).forEach(field -> field.setVisible(show));
    }

    private void fill(RateEntry entry) {
        var rate = entry.rate();
        choose(rate.model());
        unlisted.setVisible(false);
        region.setValue(rate.region());
        kind.setValue(rate.kind());
        side.setValue(rate.side());
        usd.setValue(rate.usd());
        from.setValue(rate.from());
        to.setValue(rate.to());
        source.setValue(rate.source());
        grade.setValue(rate.grade());
        illustrative.setValue(rate.illustrative());
        note.setValue(rate.note() == null ? "" : rate.note());
    }

    private void choose(String id) {
        model.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(model::setValue);
    }

    @Override
    protected RateDraft draft() {
        var chosen = model.getValue();
        boolean isNew = unlisted.getValue();
        return new RateDraft(
                isNew ? modelId.getValue() : chosen == null ? "" : chosen.id(),
                region.getValue() == null ? "" : region.getValue(),
                kind.getValue(),
                usd.getValue(),
                side.getValue(),
                from.getValue(),
                to.getValue(),
                source.getValue(),
                grade.getValue(),
                illustrative.getValue(),
                note.getValue(),
                isNew ? new RateDraft.NewModel(channel.getValue(), provider.getValue(), modelName.getValue()) : null);
    }

    @Override
    protected String saveLabel() {
        return "Save rate";
    }

    @Override
    protected @Nullable Long version() {
        return shown == null ? null : shown.version();
    }

    @Override
    protected SaveResult<RateEntry> save(@Nullable Long version) {
        return version == null || shown == null
                ? prices.enter(negotiation, draft())
                : prices.change(negotiation, shown.id(), version, draft());
    }

    @Override
    protected String describe(RateEntry theirs) {
        return Numbers.rate(theirs.rate().usd()) + " " + Words.days(theirs.rate());
    }

    @Override
    protected long versionOf(RateEntry theirs) {
        return theirs.version();
    }
}
