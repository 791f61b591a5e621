package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
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
        @Nullable String note) {

    /** @throws InvalidInput naming the first field that cannot be taken */
    void validate() {
        Checks.text("model", model, 120, "Choose a model.");
        if (legacyFrom == null && endOfLife == null) {
            throw new InvalidInput("endOfLife", null, "Enter the day it becomes Legacy, the day it ends, or both.");
        }
        Check.day("legacyFrom", legacyFrom);
        Check.day("endOfLife", endOfLife);
        if (legacyFrom != null && endOfLife != null && endOfLife.isBefore(legacyFrom)) {
            throw new InvalidInput(
                    "endOfLife", endOfLife, "It ends on " + endOfLife + ", before it is Legacy on " + legacyFrom + ".");
        }
        Checks.text("source", source, 500, "Enter where the days were read.");
        Check.day("asOf", Checks.present("asOf", asOf, "Enter the day they were read."));
        Checks.present("grade", grade, "Choose how well it is evidenced, from Q to X.");
        Check.note(note);
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
