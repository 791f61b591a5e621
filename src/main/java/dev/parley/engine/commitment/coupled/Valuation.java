package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PreparedPool;
import dev.parley.engine.commitment.Purchase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Prices a choice in decimals: every amount exact to 1e-9 dollars, cut to cents at the end. */
final class Valuation {
    private final Coupling coupling;
    private final CoupledProblem problem;
    private final Choice choice;

    private Valuation(Coupling coupling, Choice choice) {
        this.coupling = coupling;
        this.problem = coupling.problem;
        this.choice = choice;
    }

    static CoupledPlan.Outcome of(Coupling coupling, Choice choice) {
        return new Valuation(coupling, choice).outcome();
    }

    private CoupledPlan.Outcome outcome() {
        List<BigDecimal> costs = new ArrayList<>(problem.besideUsd());
        List<BigDecimal> budgets = new ArrayList<>();
        problem.budgets().forEach(budget -> budgets.add(budget.heldUsd()));
        BigDecimal[][] counted = new BigDecimal[problem.floors().size()][coupling.cases];
        for (int y = 0; y < counted.length; y++) {
            for (int k = 0; k < coupling.cases; k++) {
                counted[y][k] = problem.floors().get(y).otherUsd().get(k);
            }
        }
        for (Column column : choice.columns) {
            add(column, costs, budgets, counted);
        }
        List<CoupledPlan.Spend> floors = new ArrayList<>();
        for (int y = 0; y < counted.length; y++) {
            floors.add(spend(y, counted[y], costs));
        }
        BigDecimal expected = expected(costs);
        BigDecimal risk = problem.risk() == null ? null : risk(problem.risk(), costs);
        BigDecimal objective =
                risk == null ? expected : expected.add(problem.risk().weight().multiply(risk));
        List<Bought> bought = bought();
        return new CoupledPlan.Outcome(
                bought.stream().map(Bought::purchases).toList(),
                bought.stream().map(Bought::committed).toList(),
                bought.stream()
                        .map(one -> Arrays.stream(one.active()).boxed().toList())
                        .toList(),
                costs.stream().map(Valuation::cents).toList(),
                cents(expected),
                risk == null ? null : cents(risk),
                cents(objective),
                budgets.stream().map(Valuation::cents).toList(),
                floors,
                choice.allowed());
    }

    private void add(Column column, List<BigDecimal> costs, List<BigDecimal> budgets, BigDecimal[][] counted) {
        for (int t = 0; t < coupling.months; t++) {
            BigDecimal committed = committed(column, t);
            for (int b = 0; b < budgets.size(); b++) {
                budgets.set(
                        b,
                        budgets.get(b)
                                .add(committed.multiply(
                                        problem.budgets().get(b).shares().get(t))));
            }
            for (int k = 0; k < coupling.cases; k++) {
                BigDecimal all = committed.add(uncovered(column, k, t));
                costs.set(k, costs.get(k).add(all));
                for (int y = 0; y < counted.length && coupling.counts[column.group()]; y++) {
                    counted[y][k] = counted[y][k].add(
                            all.multiply(problem.floors().get(y).shares().get(t)));
                }
            }
        }
    }

    private BigDecimal committed(Column column, int t) {
        long nanos = 0;
        for (int s = 0; s < column.units().length; s++) {
            PreparedPool pool = coupling.groups.get(column.group()).get(s);
            for (int i = 0; i < column.units()[s].length; i++) {
                if (pool.from(i) <= t && t < pool.to(i)) {
                    nanos += pool.monthPrice(i, t) * column.units()[s][i];
                }
            }
        }
        return MinimumPlanner.usd(nanos);
    }

    private BigDecimal uncovered(Column column, int k, int t) {
        long nanos = 0;
        for (int s = 0; s < column.active().length; s++) {
            nanos += coupling.groups.get(column.group()).get(s).uncoveredNanos(k, t, column.active()[s][t]);
        }
        return MinimumPlanner.usd(nanos);
    }

    private CoupledPlan.Spend spend(int y, BigDecimal[] counted, List<BigDecimal> costs) {
        List<BigDecimal> missing = new ArrayList<>();
        for (int k = 0; k < counted.length; k++) {
            BigDecimal owed =
                    problem.floors().get(y).leastUsd().subtract(counted[k]).max(BigDecimal.ZERO);
            missing.add(owed);
            costs.set(k, costs.get(k).add(owed));
        }
        return new CoupledPlan.Spend(cents(expected(List.of(counted))), cents(expected(missing)));
    }

    private BigDecimal probability(int k) {
        return problem.plan().pools().getFirst().scenarios().get(k).probability();
    }

    private BigDecimal expected(List<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < amounts.size(); k++) {
            sum = sum.add(amounts.get(k).multiply(probability(k)));
        }
        return sum;
    }

    private BigDecimal risk(CoupledProblem.Risk risk, List<BigDecimal> costs) {
        List<Integer> worst =
                new ArrayList<>(IntStream.range(0, costs.size()).boxed().toList());
        worst.sort(Collections.reverseOrder(Comparator.comparing(costs::get)));
        BigDecimal tail = BigDecimal.ONE.subtract(risk.alpha());
        BigDecimal left = tail;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k : worst) {
            BigDecimal part = left.min(probability(k));
            sum = sum.add(part.multiply(costs.get(k)));
            left = left.subtract(part);
        }
        return sum.divide(tail.subtract(left), MathContext.DECIMAL64);
    }

    /** A pool as the plan buys it. */
    private record Bought(PreparedPool pool, int[] units, int[] active) {
        List<Purchase> purchases() {
            return IntStream.range(0, units.length)
                    .filter(i -> units[i] > 0)
                    .mapToObj(i -> pool.purchase(i, units[i]))
                    .toList();
        }

        BigDecimal committed() {
            long nanos = 0;
            for (int i = 0; i < units.length; i++) {
                for (int t = pool.from(i); units[i] > 0 && t < pool.to(i); t++) {
                    nanos += pool.monthPrice(i, t) * units[i];
                }
            }
            return cents(MinimumPlanner.usd(nanos));
        }
    }

    private List<Bought> bought() {
        Bought[] bought = new Bought[problem.plan().pools().size()];
        for (Column column : choice.columns) {
            List<Integer> sides = problem.groups().get(column.group()).pools();
            for (int s = 0; s < sides.size(); s++) {
                PreparedPool pool = coupling.groups.get(column.group()).get(s);
                bought[sides.get(s)] = new Bought(pool, column.units()[s], column.active()[s]);
            }
        }
        return List.of(bought);
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }
}
