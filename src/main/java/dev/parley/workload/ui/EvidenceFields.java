package dev.parley.workload.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.DayField;
import dev.parley.engine.pricing.Grade;
import dev.parley.workload.Evidence;
import dev.parley.workload.WorkloadDraft;
import java.util.List;
import java.util.Objects;

/** How well a workload's volume is known. */
final class EvidenceFields {

    private final TextField months;
    private final Select<Grade> grade;
    private final TextField source;
    private final DayField asOf;

    EvidenceFields(EditForm<WorkloadDraft> form) {
        months = form.text(
                "evidenceMonths",
                "Months measured",
                "Full calendar months; three make it proven.",
                draft -> String.valueOf(draft.evidence().months()));
        grade = form.choice(
                "evidenceGrade",
                "Grade",
                "M is measured by us.",
                List.of(Grade.values()),
                one -> one.name() + ", " + one.meaning(),
                draft -> draft.evidence().grade());
        grade.setEmptySelectionAllowed(true);
        source = form.text(
                "evidenceSource",
                "Source",
                "Where the figures were read.",
                draft -> draft.evidence().source());
        asOf = form.date(
                "evidenceAsOf",
                "As of",
                "Last day measured.",
                draft -> draft.evidence().asOf());
        months.setValue("0");
    }

    Evidence read(Problems problems) {
        var measured = problems.read(() -> Typed.optionalWhole("evidenceMonths", months.getValue()), 0);
        return new Evidence(
                Objects.requireNonNullElse(measured, 0), source.getValue(), asOf.getValue(), grade.getValue());
    }
}
