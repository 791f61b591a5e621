package dev.parley.engine.commitment;

import java.time.YearMonth;
import java.util.List;

/**
 * Everything a plan depends on.
 *
 * @param start first month of the plan
 * @param months number of months planned, 1 to 120
 * @param hours hours that a month counts
 * @param horizonEnd what happens to contracts that run past the last month
 * @param pools the pools, each planned by itself; their ids differ
 */
public record PlanProblem(YearMonth start, int months, MonthHours hours, HorizonEnd horizonEnd, List<Pool> pools) {
    public PlanProblem {
        pools = List.copyOf(pools);
    }
}
