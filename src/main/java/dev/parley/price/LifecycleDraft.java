package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a model retires, as somebody typed it; at least one of the two days. */
public record LifecycleDraft(
        String model,
        @Nullable LocalDate legacyFrom,
        @Nullable LocalDate endOfLife,
        String source,
        @Nullable LocalDate asOf,
        @Nullable Grade grade,
        boolean illustrative,
        @Nullable String note)
        implements Draft {

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("model", model, 120, "Choose a model."))
                .check(() -> Check.day("legacyFrom", legacyFrom))
                .check(() -> Check.day("endOfLife", endOfLife))
                .check(this::checkDays)
                .check(() -> Check.day("asOf", Checks.present("asOf", asOf, "Enter the day they were read.")))
                .check(() -> Checks.present("grade", grade, "Choose how well it is evidenced, from Q to X."))
                .check(() -> Checks.text("source", source, 500, "Enter where the days were read."))
                .check(() -> Check.note(note));
    }

    private void checkDays() {
        if (legacyFrom == null && endOfLife == null) {
            throw new InvalidInput("endOfLife", null, "Enter the day it becomes Legacy, the day it ends, or both.");
        }
        if (legacyFrom != null && endOfLife != null && endOfLife.isBefore(legacyFrom)) {
            throw new InvalidInput(
                    "endOfLife", endOfLife, "It ends on " + endOfLife + ", before it is Legacy on " + legacyFrom + ".");
        }
    }

    void writeTo(LifecycleRow row) {
        row.model = model.strip();
        row.legacyFrom = legacyFrom;
        row.endOfLife = endOfLife;
        row.source = source.strip();
        row.asOf = Checks.set(asOf);
        row.grade = Checks.set(grade);
        row.illustrative = illustrative;
        row.note = Checks.blankToNull(note);
    }
}
