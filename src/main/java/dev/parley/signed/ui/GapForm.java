package dev.parley.signed.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.AmountField;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.Numbers;
import dev.parley.price.ui.EntryForm;
import dev.parley.signed.GapCloser;
import dev.parley.signed.GapClosers;
import dev.parley.signed.GapDraft;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that makes more count. */
final class GapForm extends EntryForm<GapCloser> {

    private final Select<GapCloser.Kind> kind = errors.name("kind", new Select<>());
    private final TextField what = errors.name("what", new TextField("What would be done"));
    private final DayField day = errors.name("day", new DayField("On"));
    private final AmountField counts = errors.name("counts", new AmountField("Counts, USD"));
    private final AmountField costs = errors.name("costs", new AmountField("Costs more, USD"));
    private final TextArea note = errors.name("note", new TextArea("Note"));

    private final GapClosers closers;
    private final UUID negotiation;
    private final @Nullable GapCloser before;

    GapForm(
            GapClosers closers,
            UUID negotiation,
            @Nullable GapCloser before,
            Consumer<GapCloser> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.closers = closers;
        this.negotiation = negotiation;
        this.before = before;
        kind.setLabel("Kind");
        kind.setItems(GapCloser.Kind.values());
        kind.setItemLabelGenerator(GapCloser.Kind::label);
        kind.setValue(GapCloser.Kind.PREPAY);
        costs.setHelperText("Over what is spent anyway; below zero where it saves");
        note.addClassName("p-span");
        note.setMinRows(1);
        fields(kind, what, day, counts, costs, note);
        if (before != null) {
            var draft = before.draft();
            kind.setValue(draft.kind());
            what.setValue(draft.what());
            day.setValue(draft.day());
            counts.amount(draft.counts());
            costs.amount(draft.costs());
            note.setValue(Objects.requireNonNullElse(draft.note(), ""));
        }
    }

    @Override
    protected String saveLabel() {
        return "Save gap closer";
    }

    @Override
    protected @Nullable Long version() {
        return before == null ? null : before.version();
    }

    @Override
    protected GapDraft draft() {
        return new GapDraft(
                kind.getValue(), what.getValue(), day.getValue(), counts.amount(), costs.amount(), note.getValue());
    }

    @Override
    protected SaveResult<GapCloser> save(@Nullable Long version) {
        return before == null || before.id() == null || version == null
                ? closers.add(negotiation, draft())
                : closers.change(negotiation, before.id(), version, draft());
    }

    @Override
    protected String describe(GapCloser theirs) {
        return "\u201c" + theirs.what() + "\u201d, " + Numbers.usd(theirs.counts());
    }

    @Override
    protected long versionOf(GapCloser theirs) {
        return theirs.version();
    }
}
