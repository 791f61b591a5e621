package dev.parley.schedule;

import java.math.BigDecimal;
import java.util.List;

/**
 * The way from what a plan run costs to what the schedule drafted from it comes to at list, by contract year. In every
 * column the plan's cost and the steps add up to the schedule, to the cent.
 *
 * @param run   number of the plan run
 * @param years the columns
 * @param plan  cost of the plan in each year
 * @param steps what the schedule has less (negative) or more than the plan; the last is the rest
 * @param list  the schedule at list in each year, lines with a known list rate
 */
public record Reconciliation(
        int run, List<Period> years, List<BigDecimal> plan, List<Step> steps, List<BigDecimal> list) {

    public Reconciliation {
        years = List.copyOf(years);
        plan = List.copyOf(plan);
        steps = List.copyOf(steps);
        list = List.copyOf(list);
    }

    /**
     * One difference.
     *
     * @param usd by contract year, dollars to the cent
     */
    public record Step(String label, List<BigDecimal> usd) {

        public Step {
            usd = List.copyOf(usd);
        }

        boolean nothing() {
            return usd.stream().allMatch(amount -> amount.signum() == 0);
        }
    }
}
