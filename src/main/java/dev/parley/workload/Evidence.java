package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How well a workload's volume is known.
 *
 * @param months full calendar months of measurement, 0 to 240
 * @param source where it was read, such as "CloudWatch"
 * @param asOf   last day measured
 * @param grade  null while nobody has graded it
 */
public record Evidence(
        int months,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable Grade grade) {

    /** Months without which nothing longer than a month is bought. */
    public static final int PROVEN_MONTHS = 3;

    public static final Evidence NONE = new Evidence(0, null, null, null);

    void check(Problems problems) {
        problems.check(() -> Checks.between("evidenceMonths", months, 0, 240, "months of measurement"))
                .check(() -> Checks.optionalText("evidenceSource", source, 300))
                .check(() -> Check.date("evidenceAsOf", asOf));
    }

    /** Whether three full months were measured. */
    public boolean proven() {
        return months >= PROVEN_MONTHS;
    }
}
