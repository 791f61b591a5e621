package dev.parley.migration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.migration.Move;
import dev.parley.migration.MoveDraft;
import dev.parley.migration.MoveKind;
import dev.parley.migration.Moves;
import dev.parley.migration.Verdict;
import dev.parley.negotiation.Membership;
import dev.parley.price.ModelInfo;
import dev.parley.price.ui.EntryForm;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters a move of a workload, or its verdict, token factor and cost. */
final class MoveForm extends EntryForm<Move> {

    private final ComboBox<ModelInfo> model = errors.name("model", new ComboBox<>("Model"));
    private final ComboBox<String> scope = errors.name("scope", new ComboBox<>("Scope"));
    private final Select<MoveKind> kind = errors.name("kind", new Select<>());
    private final Select<Verdict> verdict = errors.name("verdict", new Select<>());
    private final ComboBox<Membership> decidedBy = errors.name("decidedBy", new ComboBox<>("Decided by"));
    private final DayField decidedOn = errors.name("decidedOn", new DayField("Decided on"));
    private final BigDecimalField input = errors.name("inputFactor", new BigDecimalField("Token factor in"));
    private final BigDecimalField output = errors.name("outputFactor", new BigDecimalField("Token factor out"));
    private final TextField measured = errors.name("factorSource", new TextField("Measured by"));
    private final BigDecimalField once = errors.name("oneOffUsd", new BigDecimalField("Cost of moving, once, $"));
    private final TextArea note = errors.name("note", new TextArea("Note"));

    private final Moves moves;
    private final UUID negotiation;
    private final MoveDraft shown;
    private final @Nullable Move move;

    /**
     * @param models  those that may be chosen
     * @param members who may have decided
     * @param shown   what the fields begin with
     * @param move    what is changed, or null to enter a new one
     */
    MoveForm(
            Moves moves,
            UUID negotiation,
            List<ModelInfo> models,
            List<Membership> members,
            MoveDraft shown,
            @Nullable Move move,
            Consumer<Move> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.moves = moves;
        this.negotiation = negotiation;
        this.shown = shown;
        this.move = move;
        place(models);
        kind.setLabel("Kind");
        kind.setItems(MoveKind.values());
        kind.setItemLabelGenerator(MoveKind::label);
        verdict.setLabel("Verdict");
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(Verdict::label);
        decidedBy.setItems(members);
        decidedBy.setItemLabelGenerator(
                one -> one.who().displayName() + ", " + one.role().label().toLowerCase(Locale.ROOT));
        input.setHelperText("Tokens of the new model for one of the old; 1 as many");
        output.setHelperText("The same for what comes out");
        measured.setHelperText("Empty while it is assumed");
        note.addClassName("p-span");
        fields(model, scope, kind, verdict, decidedBy, decidedOn, input, output, measured, once, note);
        fill(members);
    }

    private void place(List<ModelInfo> models) {
        model.setItems(models);
        model.setItemLabelGenerator(one -> one.name() + " (" + one.id() + ")");
        model.addValueChangeListener(change -> {
            var chosen = change.getValue();
            scope.setItems(chosen == null ? List.of() : List.copyOf(chosen.scopes()));
        });
        scope.setAllowCustomValue(true);
        scope.addCustomValueSetListener(typed -> scope.setValue(typed.getDetail()));
        models.stream()
                .filter(one -> one.id().equals(shown.model()))
                .findFirst()
                .ifPresent(model::setValue);
        scope.setValue(shown.scope());
        model.setReadOnly(move != null);
        scope.setReadOnly(move != null);
    }

    private void fill(List<Membership> members) {
        kind.setValue(shown.kind());
        verdict.setValue(shown.verdict());
        members.stream()
                .filter(one -> one.who().id().equals(shown.decidedBy()))
                .findFirst()
                .ifPresent(decidedBy::setValue);
        decidedOn.setValue(shown.decidedOn());
        input.setValue(shown.inputFactor());
        output.setValue(shown.outputFactor());
        measured.setValue(shown.factorSource() == null ? "" : shown.factorSource());
        once.setValue(shown.oneOffUsd());
        note.setValue(shown.note() == null ? "" : shown.note());
    }

    @Override
    protected String saveLabel() {
        return "Save move";
    }

    @Override
    protected @Nullable Long version() {
        return move == null ? null : move.version();
    }

    @Override
    protected MoveDraft draft() {
        return new MoveDraft(
                shown.workload(),
                move != null
                        ? move.model()
                        : model.getValue() == null ? null : model.getValue().id(),
                move != null ? move.scope() : scope.getValue(),
                kind.getValue(),
                input.getValue(),
                output.getValue(),
                measured.getValue(),
                once.getValue(),
                verdict.getValue(),
                decidedBy.getValue() == null ? null : decidedBy.getValue().who().id(),
                decidedOn.getValue(),
                note.getValue());
    }

    @Override
    protected SaveResult<Move> save(@Nullable Long version) {
        return move == null || version == null
                ? moves.add(negotiation, draft())
                : moves.change(negotiation, move.id(), version, draft());
    }

    @Override
    protected String describe(Move theirs) {
        return theirs.verdict().label() + ", token factor "
                + Shown.plain(theirs.factor().input()) + " in, "
                + Shown.plain(theirs.factor().output()) + " out";
    }

    @Override
    protected long versionOf(Move theirs) {
        return theirs.version();
    }
}
