package dev.parley.deal.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.GradeMark;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.engine.pricing.Grade;
import dev.parley.price.ui.EntryForm;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The head of a deal: what it is, when it was made, how long it stands, where it is written. */
final class DealForm extends EntryForm<DealSheet> {

    private final TextField name = errors.name("name", new TextField("Name"));
    private final Select<DealRole> role = errors.name("role", new Select<>());
    private final DayField dated = errors.name("dated", new DayField("Day"));
    private final DayField expires = errors.name("expires", new DayField("Expires, or empty"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final TextArea note = errors.name("note", new TextArea("Note"));
    private final Select<DealSheet> copy = errors.name("from", new Select<>());

    private final Deals deals;
    private final UUID negotiation;
    private final @Nullable DealSheet sheet;

    /**
     * @param sheet whose head is changed, or null for a new deal
     * @param known from which a new deal can be copied
     */
    DealForm(
            Deals deals,
            UUID negotiation,
            @Nullable DealSheet sheet,
            List<DealSheet> known,
            Consumer<DealSheet> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.deals = deals;
        this.negotiation = negotiation;
        this.sheet = sheet;
        labels(known);
        if (sheet == null) {
            fields(role, name, dated, expires, source, grade, copy, note);
            role.setValue(DealRole.OFFER);
        } else {
            fields(role, name, dated, expires, source, grade, note);
            fill(sheet.draft());
        }
    }

    private void labels(List<DealSheet> known) {
        role.setLabel("It is");
        role.setItems(DealRole.values());
        role.setItemLabelGenerator(DealRole::label);
        name.setHelperText("Such as R3, A3");
        source.setHelperText("The letter, the call, the meeting");
        grade.setItemLabelGenerator(one -> one == null
                ? ""
                : one.name() + ", " + GradeMark.meaning(one.name().charAt(0)));
        grade.setEmptySelectionAllowed(true);
        copy.setLabel("Begin with the terms of");
        copy.setItems(known);
        copy.setItemLabelGenerator(one -> one == null ? "nothing: an empty sheet" : one.name());
        copy.setEmptySelectionAllowed(true);
        copy.setEmptySelectionCaption("nothing: an empty sheet");
        note.addClassName("p-span");
    }

    private void fill(DealDraft draft) {
        role.setValue(draft.role());
        name.setValue(draft.name());
        dated.setValue(draft.dated());
        expires.setValue(draft.expires());
        source.setValue(Objects.requireNonNullElse(draft.source(), ""));
        grade.setValue(draft.grade());
        note.setValue(Objects.requireNonNullElse(draft.note(), ""));
    }

    @Override
    protected String saveLabel() {
        return "Save deal";
    }

    @Override
    protected @Nullable Long version() {
        return sheet == null ? null : sheet.version();
    }

    @Override
    protected DealDraft draft() {
        return new DealDraft(
                name.getValue(),
                role.getValue(),
                dated.getValue(),
                expires.getValue(),
                source.getValue(),
                grade.getValue(),
                note.getValue());
    }

    @Override
    protected SaveResult<DealSheet> save(@Nullable Long version) {
        if (sheet != null && version != null) {
            return deals.change(negotiation, sheet.id(), version, draft());
        }
        var from = copy.getValue();
        return from == null
                ? deals.add(negotiation, draft())
                : new SaveResult.Saved<>(deals.copy(negotiation, from.id(), draft()), Instant.now());
    }

    @Override
    protected String describe(DealSheet theirs) {
        return "\u201c" + theirs.name() + "\u201d, " + theirs.role().label();
    }

    @Override
    protected long versionOf(DealSheet theirs) {
        return theirs.version();
    }
}
