package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PlanProblem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pools that share a budget, a spend floor or a risk.
 *
 * @param plan the pools; their scenarios are the same cases in the same order, low, base and high in all pools together
 * @param groups products with their sides; every pool belongs to one
 * @param budgets caps on committed dollars
 * @param floors spend that is owed whether it is spent or not
 * @param risk what is paid to be less exposed to the worst cases, or null
 * @param besideUsd by case what is paid whatever is planned: it counts in the risk
 */
public record CoupledProblem(
        PlanProblem plan,
        List<Group> groups,
        List<Budget> budgets,
        List<SpendFloor> floors,
        @Nullable Risk risk,
        List<BigDecimal> besideUsd) {
    public CoupledProblem {
        groups = List.copyOf(groups);
        budgets = List.copyOf(budgets);
        floors = List.copyOf(floors);
        besideUsd = List.copyOf(besideUsd);
    }

    /**
     * A product.
     *
     * @param pools numbers of its sides in the plan
     * @param minimum least active units of each side in a month in which any are bought, 0 for no minimum
     * @param counts whether what is paid for it counts toward the spend floors
     */
    public record Group(String id, List<Integer> pools, List<Integer> minimum, boolean counts) {
        public Group {
            pools = List.copyOf(pools);
            minimum = List.copyOf(minimum);
        }
    }

    /**
     * The most that may be committed in a period.
     *
     * @param label names the period
     * @param shares by month of the plan the part of it that lies in the period, 0 to 1
     * @param mostUsd the cap
     * @param heldUsd what held capacity takes of it already
     */
    public record Budget(String label, List<BigDecimal> shares, BigDecimal mostUsd, BigDecimal heldUsd) {
        public Budget {
            shares = List.copyOf(shares);
        }

        /** What is left to buy with. */
        public BigDecimal leftUsd() {
            return mostUsd.subtract(heldUsd);
        }
    }

    /**
     * The least counted spend of a period: what is missing is paid as a shortfall, in each case for itself.
     *
     * @param label names the period
     * @param shares by month of the plan the part of it that lies in the period, 0 to 1
     * @param leastUsd what is owed
     * @param otherUsd by case what counts and is not in the plan
     */
    public record SpendFloor(String label, List<BigDecimal> shares, BigDecimal leastUsd, List<BigDecimal> otherUsd) {
        public SpendFloor {
            shares = List.copyOf(shares);
            otherUsd = List.copyOf(otherUsd);
        }
    }

    /**
     * CVaR at alpha is the mean cost of the worst 1 - alpha of the probability (Rockafellar and Uryasev, 2000).
     *
     * @param alpha above 0 and below 1
     * @param weight dollars of expected cost that a dollar of CVaR is worth, 0 or more
     * @param mostUsd the most that CVaR may be, or null
     */
    public record Risk(
            BigDecimal alpha, BigDecimal weight, @Nullable BigDecimal mostUsd) {}
}
