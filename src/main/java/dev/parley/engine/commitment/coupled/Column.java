package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CoverPlan;
import dev.parley.engine.commitment.PreparedPool;
import java.util.Arrays;
import java.util.List;

/**
 * One plan of one group with what it adds to every sum that the groups share, in dollars.
 *
 * @param group number of the group
 * @param units by side and contract
 * @param active by side and month, held units included
 * @param cost by case, commitments and uncovered load
 * @param budget by budget what it commits
 * @param counted by spend floor and case what counts
 */
record Column(int group, int[][] units, int[][] active, double[] cost, double[] budget, double[][] counted) {
    private static final double NANO = 1e-9;

    static Column of(Coupling coupling, int group, List<CoverPlan> sides) {
        return of(coupling, group, sides.stream().map(CoverPlan::units).toArray(int[][]::new));
    }

    static Column of(Coupling coupling, int group, int[][] units) {
        int months = coupling.months;
        double[] committed = new double[months];
        double[][] uncovered = new double[coupling.cases][months];
        int[][] active = new int[units.length][months];
        for (int s = 0; s < units.length; s++) {
            side(coupling.groups.get(group).get(s), units[s], active[s], committed, uncovered);
        }
        double[] cost = new double[coupling.cases];
        for (int k = 0; k < cost.length; k++) {
            cost[k] =
                    Arrays.stream(committed).sum() + Arrays.stream(uncovered[k]).sum();
        }
        double[] budget = new double[coupling.budgetLeft.length];
        for (int b = 0; b < budget.length; b++) {
            budget[b] = weighed(committed, coupling.budgetShares[b]);
        }
        double[][] counted = new double[coupling.owed.length][coupling.cases];
        for (int y = 0; y < counted.length && coupling.counts[group]; y++) {
            for (int k = 0; k < counted[y].length; k++) {
                counted[y][k] =
                        weighed(committed, coupling.floorShares[y]) + weighed(uncovered[k], coupling.floorShares[y]);
            }
        }
        return new Column(group, units, active, cost, budget, counted);
    }

    private static void side(PreparedPool pool, int[] units, int[] active, double[] committed, double[][] uncovered) {
        for (int t = 0; t < active.length; t++) {
            active[t] = pool.held(t);
        }
        for (int i = 0; i < units.length; i++) {
            for (int t = pool.from(i); units[i] > 0 && t < pool.to(i); t++) {
                active[t] += units[i];
                committed[t] += pool.monthPrice(i, t) * NANO * units[i];
            }
        }
        for (int k = 0; k < uncovered.length; k++) {
            for (int t = 0; t < active.length; t++) {
                uncovered[k][t] += pool.uncoveredNanos(k, t, active[t]) * NANO;
            }
        }
    }

    private static double weighed(double[] amounts, double[] shares) {
        double sum = 0;
        for (int t = 0; t < amounts.length; t++) {
            sum += amounts[t] * shares[t];
        }
        return sum;
    }

    boolean alike(Column other) {
        return group == other.group && Arrays.deepEquals(units, other.units);
    }

    /** Whether it lies inside the bounds of a part of the search. */
    boolean within(Coupling coupling, GroupBounds bounds) {
        for (int s = 0; s < units.length; s++) {
            int[] longer = coupling.groups.get(group).get(s).longer();
            for (int i = 0; i < longer.length; i++) {
                int bought = units[s][longer[i]];
                if (bought < bounds.units().get(s).least()[i]
                        || bought > bounds.units().get(s).most()[i]) {
                    return false;
                }
            }
            for (int t = 0; t < active[s].length; t++) {
                if (active[s][t] < bounds.cover().get(s).least()[t]
                        || active[s][t] > bounds.cover().get(s).most()[t]) {
                    return false;
                }
            }
        }
        return true;
    }
}
