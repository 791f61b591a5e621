package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Weights;

/**
 * Prices on what the groups share. At any of them the groups are planned each by itself and the sum is a bound that no plan
 * is cheaper than (Lagrangian duality).
 *
 * @param budget by budget the price of a committed dollar on top of itself, 0 or more
 * @param worst by case the weight that the risk puts on it; together the weight of the risk
 * @param shortfall by spend floor and case how much of a dollar spent is owed anyway, 0 up to the weight of the case
 */
record Multipliers(double[] budget, double[] worst, double[][] shortfall) {

    static Multipliers none(Coupling coupling) {
        double[] worst = new double[coupling.cases];
        Multipliers none = new Multipliers(
                new double[coupling.budgetLeft.length], worst, new double[coupling.owed.length][coupling.cases]);
        return none.within(coupling);
    }

    /** The nearest ones that are allowed, whatever the last digits of a linear program say. */
    Multipliers within(Coupling coupling) {
        double[] prices = budget.clone();
        for (int b = 0; b < prices.length; b++) {
            prices[b] = Math.max(0, prices[b]);
        }
        double[] weights = worst(coupling);
        double[][] owed = new double[shortfall.length][];
        for (int y = 0; y < owed.length; y++) {
            owed[y] = shortfall[y].clone();
            for (int k = 0; k < owed[y].length; k++) {
                owed[y][k] = Math.clamp(owed[y][k], 0, coupling.probability[k] + weights[k]);
            }
        }
        return new Multipliers(prices, weights, owed);
    }

    /** Together the weight of the risk (more under a cap), none above its part of the tail. */
    private double[] worst(Coupling coupling) {
        double[] weights = worst.clone();
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.max(0, weights[k]);
            sum += weights[k];
        }
        double whole = coupling.mostRisk == null ? coupling.riskWeight : Math.max(sum, coupling.riskWeight);
        double left = whole;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.min(weights[k], Math.min(left, whole * coupling.probability[k] / coupling.tail));
            left -= weights[k];
        }
        for (int k = weights.length - 1; k >= 0; k--) {
            double more = Math.min(left, whole * coupling.probability[k] / coupling.tail - weights[k]);
            weights[k] += Math.max(0, more);
            left -= Math.max(0, more);
        }
        return weights;
    }

    /** What the bound holds besides the groups. */
    double constant(Coupling coupling) {
        double sum = 0;
        double above = -coupling.riskWeight;
        for (int k = 0; k < coupling.cases; k++) {
            sum += (coupling.probability[k] + worst[k]) * coupling.beside[k];
            above += worst[k];
            for (int y = 0; y < shortfall.length; y++) {
                sum += shortfall[y][k] * coupling.owed[y][k];
            }
        }
        for (int b = 0; b < budget.length; b++) {
            sum -= budget[b] * coupling.budgetLeft[b];
        }
        return coupling.mostRisk == null ? sum : sum - Math.max(0, above) * coupling.mostRisk;
    }

    /** What a dollar of a group weighs. */
    Weights weights(Coupling coupling, int group) {
        long[] committed = new long[coupling.months];
        long[][] uncovered = new long[coupling.cases][coupling.months];
        for (int t = 0; t < coupling.months; t++) {
            double all = 0;
            for (int k = 0; k < coupling.cases; k++) {
                double one = coupling.probability[k] + worst[k];
                for (int y = 0; y < shortfall.length && coupling.counts[group]; y++) {
                    one -= shortfall[y][k] * coupling.floorShares[y][t];
                }
                uncovered[k][t] = Weights.of(Math.max(0, one));
                all += one;
            }
            for (int b = 0; b < budget.length; b++) {
                all += budget[b] * coupling.budgetShares[b][t];
            }
            committed[t] = Weights.of(Math.max(0, all));
        }
        return new Weights(committed, uncovered);
    }

    /** What a column costs at these prices. */
    double of(Coupling coupling, Column column) {
        double sum = 0;
        for (int k = 0; k < coupling.cases; k++) {
            sum += (coupling.probability[k] + worst[k]) * column.cost()[k];
            for (int y = 0; y < shortfall.length; y++) {
                sum -= shortfall[y][k] * column.counted()[y][k];
            }
        }
        for (int b = 0; b < budget.length; b++) {
            sum += budget[b] * column.budget()[b];
        }
        return sum;
    }
}
