package dev.parley.benchmark.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.benchmark.Alternative;
import dev.parley.benchmark.AlternativeDraft;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.Channel;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import dev.parley.price.ModelInfo;
import dev.parley.price.ui.EntryForm;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters where workloads could go instead. */
final class AlternativeForm extends EntryForm<Alternative> {

    private final MultiSelectComboBox<Workload> workloads =
            errors.name("workloads", new MultiSelectComboBox<>("Workloads that would go"));
    private final Select<Channel> channel = errors.name("channel", new Select<>());
    private final ComboBox<ModelInfo> model = errors.name("model", new ComboBox<>("Model"));
    private final ComboBox<String> scope = errors.name("scope", new ComboBox<>("Region or scope there"));
    private final BigDecimalField share = errors.name("share", new BigDecimalField("Share of the traffic, %"));
    private final DayField from = errors.name("from", new DayField("From"));
    private final BigDecimalField input = errors.name("inputFactor", new BigDecimalField("Token factor in"));
    private final BigDecimalField output = errors.name("outputFactor", new BigDecimalField("Token factor out"));
    private final TextField measured = errors.name("factorSource", new TextField("Factors measured by"));
    private final Checkbox writes = new Checkbox("Cache writes are paid as input where no price is listed");
    private final BigDecimalField once = errors.name("oneOffUsd", new BigDecimalField("Cost of moving, once, $"));
    private final BigDecimalField credits = errors.name("creditsUsd", new BigDecimalField("Credits they give, $"));
    private final Select<Verdict> verdict = errors.name("verdict", new Select<>());
    private final TextField decidedBy = errors.name("decidedBy", new TextField("Decides on quality"));
    private final DayField decidedOn = errors.name("decidedOn", new DayField("Decided on"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final DayField dated = errors.name("dated", new DayField("As of"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final TextArea note = errors.name("note", new TextArea("Note"));

    private final Alternatives alternatives;
    private final UUID negotiation;
    private final @Nullable Alternative entry;
    private final List<ModelInfo> models;

    /** @param entry what is changed, or null to enter a new one */
    AlternativeForm(
            Alternatives alternatives,
            UUID negotiation,
            List<Workload> choice,
            List<ModelInfo> models,
            AlternativeDraft shown,
            @Nullable Alternative entry,
            Consumer<Alternative> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.alternatives = alternatives;
        this.negotiation = negotiation;
        this.entry = entry;
        this.models = models;
        workloads.setItems(choice);
        workloads.setItemLabelGenerator(one -> one.code() + " " + one.name());
        place();
        verdict.setLabel("Quality");
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(Verdict::label);
        share.setHelperText("Of these workloads; 100 is all of it");
        from.setHelperText("Empty: from the first day of the agreement");
        input.setHelperText("Their tokens for one of ours; 1 as many");
        output.setHelperText("The same for what comes out");
        measured.setHelperText("Empty: equal token counts are assumed, and marked so");
        once.setHelperText("Empty while unknown: then nothing is weighed");
        decidedBy.setHelperText("A role or team");
        note.addClassName("p-span");
        fields(
                workloads, channel, model, scope, share, from, input, output, measured, writes, once, credits, verdict,
                decidedBy, decidedOn, source, dated, grade, note);
        fill(choice, shown);
    }

    private void place() {
        channel.setLabel("Who would serve it");
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Channel::label);
        channel.addValueChangeListener(change -> model.setItems(of(change.getValue())));
        model.setItemLabelGenerator(one -> one.name() + " (" + one.id() + ")");
        model.addValueChangeListener(change -> {
            var chosen = change.getValue();
            scope.setItems(chosen == null ? List.of() : List.copyOf(chosen.scopes()));
        });
        scope.setAllowCustomValue(true);
        scope.addCustomValueSetListener(typed -> scope.setValue(typed.getDetail()));
    }

    private List<ModelInfo> of(@Nullable Channel chosen) {
        return models.stream()
                .filter(one -> chosen != null && one.channel().equals(chosen.code()))
                .toList();
    }

    private void fill(List<Workload> choice, AlternativeDraft shown) {
        workloads.setValue(choice.stream()
                .filter(one -> shown.workloads().contains(one.id()))
                .collect(Collectors.toSet()));
        channel.setValue(shown.channel());
        of(shown.channel()).stream()
                .filter(one -> one.id().equals(shown.model()))
                .findFirst()
                .ifPresent(model::setValue);
        scope.setValue(shown.scope());
        share.setValue(percent(shown.share()));
        from.setValue(shown.from());
        input.setValue(shown.inputFactor());
        output.setValue(shown.outputFactor());
        measured.setValue(text(shown.factorSource()));
        writes.setValue(shown.writesAsInput());
        once.setValue(shown.oneOffUsd());
        credits.setValue(shown.creditsUsd());
        verdict.setValue(shown.verdict());
        decidedBy.setValue(text(shown.decidedBy()));
        decidedOn.setValue(shown.decidedOn());
        source.setValue(text(shown.source()));
        dated.setValue(shown.dated());
        grade.setValue(shown.grade());
        note.setValue(text(shown.note()));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        return share == null
                ? null
                : new BigDecimal(share.movePointRight(2).stripTrailingZeros().toPlainString());
    }

    static @Nullable BigDecimal share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }

    @Override
    protected String saveLabel() {
        return "Save alternative";
    }

    @Override
    protected @Nullable Long version() {
        return entry == null ? null : entry.version();
    }

    @Override
    protected AlternativeDraft draft() {
        return new AlternativeDraft(
                workloads.getValue().stream().map(Workload::id).collect(Collectors.toSet()),
                channel.getValue(),
                model.getValue() == null ? null : model.getValue().id(),
                scope.getValue(),
                from.getValue(),
                share(share.getValue()),
                input.getValue(),
                output.getValue(),
                measured.getValue(),
                Boolean.TRUE.equals(writes.getValue()),
                once.getValue(),
                credits.getValue(),
                verdict.getValue(),
                decidedBy.getValue(),
                decidedOn.getValue(),
                note.getValue(),
                source.getValue(),
                dated.getValue(),
                grade.getValue());
    }

    @Override
    protected SaveResult<Alternative> save(@Nullable Long version) {
        return entry == null || version == null
                ? alternatives.add(negotiation, draft())
                : alternatives.change(negotiation, entry.id(), version, draft());
    }

    @Override
    protected String describe(Alternative theirs) {
        return theirs.channel().label() + ", " + theirs.model() + ", "
                + theirs.verdict().label();
    }

    @Override
    protected long versionOf(Alternative theirs) {
        return theirs.version();
    }
}
