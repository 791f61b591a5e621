package dev.parley.engine.commitment.coupled;

import java.util.List;

/** One plan for each group, and what they cost together. */
final class Choice {
    /** Dollars by which a cap may be passed: less than the last digit of a rate. */
    private static final double HAIR = 1e-6;

    final Column[] columns;
    final double[] costs;
    final double objective;
    /** Dollars by which budgets and the cap on risk are passed together; 0 if the plan may be bought. */
    final double passed;

    Choice(Coupling coupling, Column[] columns) {
        this.columns = columns;
        this.costs = coupling.beside.clone();
        double[] budget = new double[coupling.budgetLeft.length];
        double[][] counted = new double[coupling.owed.length][coupling.cases];
        for (Column column : columns) {
            add(costs, column.cost());
            add(budget, column.budget());
            for (int y = 0; y < counted.length; y++) {
                add(counted[y], column.counted()[y]);
            }
        }
        for (int y = 0; y < counted.length; y++) {
            for (int k = 0; k < costs.length; k++) {
                costs[k] += Math.max(0, coupling.owed[y][k] - counted[y][k]);
            }
        }
        double over = 0;
        for (int b = 0; b < budget.length; b++) {
            over += over(budget[b], coupling.budgetLeft[b]);
        }
        double expected = 0;
        for (int k = 0; k < costs.length; k++) {
            expected += coupling.probability[k] * costs[k];
        }
        double risk = coupling.problem.risk() == null ? 0 : coupling.risk(costs);
        this.passed = over + (coupling.mostRisk == null ? 0 : over(risk, coupling.mostRisk));
        this.objective = expected + coupling.riskWeight * risk;
    }

    static Choice of(Coupling coupling, List<Column> columns) {
        return new Choice(coupling, columns.toArray(Column[]::new));
    }

    Choice with(Coupling coupling, Column column) {
        Column[] other = columns.clone();
        other[column.group()] = column;
        return new Choice(coupling, other);
    }

    boolean allowed() {
        return passed == 0;
    }

    /** Whether it is better: less over its caps first, then cheaper. */
    boolean beats(Choice other) {
        return passed < other.passed - HAIR || (passed <= other.passed && objective < other.objective - HAIR);
    }

    private static double over(double amount, double most) {
        return amount > most + HAIR ? amount - most : 0;
    }

    private static void add(double[] sums, double[] amounts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += amounts[i];
        }
    }
}
