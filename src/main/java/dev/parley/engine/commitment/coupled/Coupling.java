package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PreparedPool;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the search reads it: pools prepared, dollars as doubles. The search compares by doubles; the plan it answers
 * with is priced anew in decimals.
 */
final class Coupling {
    final CoupledProblem problem;
    final List<List<PreparedPool>> groups;
    final int[][] minimum;
    final boolean[] counts;
    final int months;
    final int cases;
    final double[] probability;
    final double[] beside;
    /** By budget and month. */
    final double[][] budgetShares;

    final double[] budgetLeft;
    /** By spend floor and month. */
    final double[][] floorShares;
    /** By spend floor and case what the pools have to add. */
    final double[][] owed;

    final double riskWeight;
    final double tail;
    final @Nullable Double mostRisk;

    Coupling(CoupledProblem problem) {
        this.problem = problem;
        this.groups = problem.groups().stream()
                .map(group -> group.pools().stream()
                        .map(pool -> PreparedPool.byCase(problem.plan(), pool))
                        .toList())
                .toList();
        this.minimum = problem.groups().stream()
                .map(group ->
                        group.minimum().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.counts = new boolean[groups.size()];
        IntStream.range(0, counts.length)
                .forEach(g -> counts[g] = problem.groups().get(g).counts());
        this.months = problem.plan().months();
        this.probability = problem.plan().pools().getFirst().scenarios().stream()
                .mapToDouble(scenario -> scenario.probability().doubleValue())
                .toArray();
        this.cases = probability.length;
        this.beside = doubles(problem.besideUsd());
        this.budgetShares =
                problem.budgets().stream().map(one -> doubles(one.shares())).toArray(double[][]::new);
        this.budgetLeft = problem.budgets().stream()
                .mapToDouble(one -> one.leftUsd().doubleValue())
                .toArray();
        this.floorShares =
                problem.floors().stream().map(one -> doubles(one.shares())).toArray(double[][]::new);
        this.owed = problem.floors().stream()
                .map(one -> one.otherUsd().stream()
                        .mapToDouble(other -> one.leastUsd().subtract(other).doubleValue())
                        .toArray())
                .toArray(double[][]::new);
        CoupledProblem.Risk risk = problem.risk();
        this.riskWeight = risk == null ? 0 : risk.weight().doubleValue();
        this.tail = risk == null ? 1 : 1 - risk.alpha().doubleValue();
        this.mostRisk =
                risk == null || risk.mostUsd() == null ? null : risk.mostUsd().doubleValue();
    }

    private static double[] doubles(List<BigDecimal> amounts) {
        return amounts.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** The mean of the worst part of the probability. */
    double risk(double[] costs) {
        double left = tail;
        double sum = 0;
        boolean[] taken = new boolean[cases];
        while (left > 1e-12) {
            int worst = -1;
            for (int k = 0; k < cases; k++) {
                worst = !taken[k] && (worst < 0 || costs[k] > costs[worst]) ? k : worst;
            }
            if (worst < 0) {
                break;
            }
            taken[worst] = true;
            double part = Math.min(left, probability[worst]);
            sum += part * costs[worst];
            left -= part;
        }
        return sum / (tail - Math.max(0, left));
    }
}
