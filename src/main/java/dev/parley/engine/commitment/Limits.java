package dev.parley.engine.commitment;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be bought at most.
 *
 * @param maximumLongTermUnits for each month of the plan the most units of all terms longer than a month, held ones
 *     included; null for no limit
 * @param quota for each month of the plan the most committed units, held ones included; null for no limit
 * @param lastMonth the last month in which a term may run (the month of the model's retirement), or null
 * @param noStart months in which nothing may start
 */
public record Limits(
        @Nullable List<Integer> maximumLongTermUnits,
        @Nullable List<Integer> quota,
        @Nullable YearMonth lastMonth,
        Set<YearMonth> noStart) {
    public Limits {
        maximumLongTermUnits = maximumLongTermUnits == null ? null : List.copyOf(maximumLongTermUnits);
        quota = quota == null ? null : List.copyOf(quota);
        noStart = Set.copyOf(noStart);
    }

    public static Limits none() {
        return new Limits(null, null, null, Set.of());
    }
}
