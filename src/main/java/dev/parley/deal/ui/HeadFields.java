package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.GradeMark;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealRole;
import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The head of a deal: what it is, when it was made, how long it stands, where it is written. */
final class HeadFields {

    private final Select<DealRole> role = new Select<>();
    private final TextField name = new TextField("Name");
    private final DayField dated = new DayField("Day");
    private final DayField expires = new DayField("Expires, or empty");
    private final TextField source = new TextField("Source");
    private final Select<Grade> grade = new Select<>();
    private final TextArea note = new TextArea("Note");

    HeadFields(FieldErrors errors) {
        errors.name("role", role);
        errors.name("name", name);
        errors.name("dated", dated);
        errors.name("expires", expires);
        errors.name("source", source);
        errors.name("grade", grade);
        errors.name("note", note);
        role.setLabel("It is");
        role.setItems(DealRole.values());
        role.setItemLabelGenerator(DealRole::label);
        role.setValue(DealRole.OFFER);
        name.setHelperText("Such as R3, A3");
        source.setHelperText("The letter, the call, the meeting");
        grade.setLabel("Grade");
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(one -> one == null
                ? ""
                : one.name() + ", " + GradeMark.meaning(one.name().charAt(0)));
        grade.setEmptySelectionAllowed(true);
        note.addClassName("p-span");
        note.setMinRows(1);
    }

    /** In the order of the form. */
    Component[] shown() {
        return new Component[] {role, name, dated, expires, source, grade, note};
    }

    void fill(DealDraft draft) {
        role.setValue(draft.role());
        name.setValue(draft.name());
        dated.setValue(draft.dated());
        expires.setValue(draft.expires());
        source.setValue(Objects.requireNonNullElse(draft.source(), ""));
        grade.setValue(draft.grade());
        note.setValue(Objects.requireNonNullElse(draft.note(), ""));
    }

    /** Days that a text tells of, where nobody has entered others. */
    void propose(@Nullable LocalDate day, @Nullable LocalDate expiry) {
        if (dated.isEmpty()) {
            dated.setValue(day);
        }
        if (expires.isEmpty()) {
            expires.setValue(expiry);
        }
    }

    @Nullable
    LocalDate day() {
        return dated.getValue();
    }

    DealDraft draft() {
        return new DealDraft(
                name.getValue(),
                role.getValue(),
                dated.getValue(),
                expires.getValue(),
                source.getValue(),
                grade.getValue(),
                note.getValue());
    }
}
