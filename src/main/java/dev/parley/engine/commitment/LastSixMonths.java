package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Six months of measured load, and how many levels of it would have paid for the longest term. */
final class LastSixMonths {
    private static final int MONTHS = 6;

    private final PlanProblem months;

    LastSixMonths(MonthHours hours, List<MonthDemand> history) {
        if (history.size() != MONTHS) {
            throw new InvalidProblem("history", history.size(), "give six months in a row");
        }
        Pool pool = new Pool(
                "history",
                List.of(),
                null,
                List.of(),
                List.of(),
                Limits.none(),
                List.of(new Scenario(BigDecimal.ONE, history)));
        this.months = new PlanProblem(history.getFirst().month(), MONTHS, hours, HorizonEnd.WITHIN, List.of(pool));
        DemandValidation.check(new Horizon(months), pool, "history");
    }

    int levelsThatPaid(PoolModel plan) {
        Contract longest = longest(plan);
        if (longest == null) {
            return 0;
        }
        PoolModel history = CommitmentPlanner.model(months, "history");
        BigDecimal price = longest.rate().multiply(history.horizon.hours(0, MONTHS));
        int most =
                Arrays.stream(history.tables).mapToInt(MonthTable::levels).max().orElse(0);
        int levels = 0;
        for (int level = 1; level <= most; level++) {
            BigDecimal worth = BigDecimal.ZERO;
            for (MonthTable month : history.tables) {
                worth = worth.add(month.worth(level));
            }
            levels += worth.signum() > 0 && worth.compareTo(price) >= 0 ? 1 : 0;
        }
        return levels;
    }

    /** The first contract of the longest term that may be bought at all. */
    private static @Nullable Contract longest(PoolModel plan) {
        Contract longest = null;
        for (Contract contract : plan.contracts) {
            longest = longest == null || contract.length() > longest.length() ? contract : longest;
        }
        return longest;
    }
}
