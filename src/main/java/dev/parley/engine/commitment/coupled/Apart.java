package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.PricedPool;
import dev.parley.engine.commitment.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The groups each by itself: the plan without anything shared, and the least that each budget has to bear. */
final class Apart {
    private final Coupling coupling;
    private final Steps steps;

    Apart(Coupling coupling, Steps steps) {
        this.coupling = coupling;
        this.steps = steps;
    }

    /** The cheapest plan of the expected demand. */
    Choice cheapest() {
        long[] cases = new long[coupling.cases];
        for (int k = 0; k < cases.length; k++) {
            cases[k] = Weights.of(coupling.probability[k]);
        }
        return at(Weights.of(coupling.months, cases));
    }

    private Choice at(Weights weights) {
        List<Column> columns = new ArrayList<>();
        for (int g = 0; g < coupling.groups.size(); g++) {
            List<PricedPool> sides = coupling.groups.get(g).stream()
                    .map(side -> side.priced(weights))
                    .toList();
            GroupPlan plan = new PricedGroup(sides, coupling.minimum[g])
                    .cheapest(GroupBounds.free(coupling.groups.get(g)), steps);
            if (plan == null) {
                throw new InvalidProblem(
                        "groups[" + g + "]",
                        coupling.problem.groups().get(g).id(),
                        "no set of contracts meets the floors of "
                                + coupling.problem.groups().get(g).id()
                                + " within its quota, its terms and its smallest purchase; lower the floors or"
                                + " raise the limits");
            }
            columns.add(Column.of(coupling, g, plan.sides()));
        }
        return Choice.of(coupling, columns);
    }

    /** Floors alone may commit more than a budget has: that is no plan, and is said with both amounts. */
    void refuseUnreachable() {
        for (int b = 0; b < coupling.budgetLeft.length && floors(); b++) {
            long[] committed = new long[coupling.months];
            for (int t = 0; t < committed.length; t++) {
                committed[t] = Weights.of(coupling.budgetShares[b][t]);
            }
            Choice least = at(new Weights(committed, new long[coupling.cases][coupling.months]));
            double sum = 0;
            for (Column column : least.columns) {
                sum += column.budget()[b];
            }
            if (sum > coupling.budgetLeft[b] + 0.005) {
                CoupledProblem.Budget budget = coupling.problem.budgets().get(b);
                BigDecimal needed =
                        BigDecimal.valueOf(sum).add(budget.heldUsd()).setScale(2, RoundingMode.UP);
                throw new InvalidProblem(
                        "budgets[" + b + "].mostUsd",
                        budget.mostUsd().toPlainString(),
                        "the floors alone commit " + needed.toPlainString() + " dollars in " + budget.label()
                                + ", above the budget of " + budget.mostUsd().toPlainString()
                                + "; raise the budget to that at least, or lower the floors");
            }
        }
    }

    private boolean floors() {
        return coupling.problem.plan().pools().stream()
                .anyMatch(pool -> pool.floor().stream().anyMatch(units -> units > 0));
    }
}
