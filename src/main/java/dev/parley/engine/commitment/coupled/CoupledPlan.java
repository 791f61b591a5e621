package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Purchase;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best plan of pools that share a budget, a spend floor or a risk. Dollars in cents.
 *
 * @param choice the plan
 * @param free the plan without budgets, floors and risk, seen under them
 * @param boundUsd no plan has a lower objective
 * @param steps flows solved
 * @param ended whether the search was ended before it was done
 */
public record CoupledPlan(Outcome choice, Outcome free, BigDecimal boundUsd, int steps, boolean ended) {

    /** How far the plan's objective may lie above the optimum; 0 is the proven optimum. */
    public BigDecimal gapUsd() {
        return choice.objectiveUsd().subtract(boundUsd);
    }

    /**
     * A plan and what it costs.
     *
     * @param purchases by pool of the problem, still to be priced
     * @param committedUsd by pool what they commit inside the plan
     * @param active by pool and month the active units, held ones included
     * @param byCaseUsd what is paid in each case: commitments, uncovered load, shortfalls, and what is beside the plan
     * @param expectedUsd the cases by their probabilities
     * @param riskUsd CVaR, or null without a risk
     * @param objectiveUsd what was minimised: expected, and CVaR at its weight
     * @param budgets by budget what is committed of it, held capacity included
     * @param floors by spend floor
     * @param allowed whether it keeps every cap
     */
    public record Outcome(
            List<List<Purchase>> purchases,
            List<BigDecimal> committedUsd,
            List<List<Integer>> active,
            List<BigDecimal> byCaseUsd,
            BigDecimal expectedUsd,
            @Nullable BigDecimal riskUsd,
            BigDecimal objectiveUsd,
            List<BigDecimal> budgets,
            List<Spend> floors,
            boolean allowed) {
        public Outcome {
            purchases = List.copyOf(purchases);
            committedUsd = List.copyOf(committedUsd);
            active = List.copyOf(active);
            byCaseUsd = List.copyOf(byCaseUsd);
            budgets = List.copyOf(budgets);
            floors = List.copyOf(floors);
        }
    }

    /**
     * A period with a spend floor, expected over the cases.
     *
     * @param countedUsd what counts, in the plan and beside it
     * @param shortfallUsd what is owed on top
     */
    public record Spend(BigDecimal countedUsd, BigDecimal shortfallUsd) {}
}
