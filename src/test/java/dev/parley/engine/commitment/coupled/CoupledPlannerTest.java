package dev.parley.engine.commitment.coupled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Budgets, spend floors and risk against every pair of covers of two small pools. */
class CoupledPlannerTest {
    private static final int MONTHS = 3;

    @Test
    void under_a_budget_it_is_the_best_of_every_pair() {
        int bound = 0;
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            PlanProblem plan = new SmallPools(seed, MONTHS, 2, 1, 2).problem(2, 1);
            List<CoupledProblem.Budget> budgets = random.nextBoolean()
                    ? List.of(budget("the plan", 40 + random.nextInt(200), 0, 1, 2))
                    : List.of(
                            budget("month 0", 10 + random.nextInt(80), 0),
                            budget("month 1", 10 + random.nextInt(80), 1),
                            budget("month 2", 10 + random.nextInt(80), 2));
            CoupledPlan found = agrees(problem(plan, budgets, List.of(), null), "seed " + seed);
            bound += found.choice().objectiveUsd().compareTo(found.free().objectiveUsd()) > 0 ? 1 : 0;
        }
        assertThat(bound).as("problems in which the budget binds").isGreaterThan(25);
    }

    @Test
    void with_a_spend_floor_it_is_the_best_of_every_pair() {
        int changed = 0;
        for (long seed = 100; seed < 160; seed++) {
            Random random = new Random(seed);
            int cases = 1 + random.nextInt(2);
            PlanProblem plan = new SmallPools(seed, MONTHS, 2, 1, 2).problem(2, cases);
            List<BigDecimal> other = Collections.nCopies(cases, BigDecimal.valueOf(random.nextInt(50)));
            List<CoupledProblem.SpendFloor> floors = List.of(
                    new CoupledProblem.SpendFloor(
                            "year 1", shares(0, 1), BigDecimal.valueOf(100 + random.nextInt(200)), other),
                    new CoupledProblem.SpendFloor(
                            "year 2", shares(2), BigDecimal.valueOf(50 + random.nextInt(100)), other));
            CoupledPlan found = agrees(problem(plan, List.of(), floors, null), "seed " + seed);
            changed += found.choice().purchases().equals(found.free().purchases()) ? 0 : 1;
        }
        assertThat(changed).as("problems in which the floor changes the plan").isGreaterThanOrEqualTo(10);
    }

    @Test
    void with_a_risk_it_is_the_best_of_every_pair() {
        int changed = 0;
        for (long seed = 200; seed < 260; seed++) {
            Random random = new Random(seed);
            PlanProblem plan = new SmallPools(seed, MONTHS, 2, 1, 2).problem(2, 3);
            CoupledProblem.Risk risk = new CoupledProblem.Risk(
                    BigDecimal.valueOf(1 + random.nextInt(9), 1), BigDecimal.valueOf(random.nextInt(40), 1), null);
            CoupledPlan found = agrees(problem(plan, List.of(), List.of(), risk), "seed " + seed);
            changed += found.choice().purchases().equals(found.free().purchases()) ? 0 : 1;
        }
        assertThat(changed).as("problems in which the risk changes the plan").isGreaterThan(10);
    }

    @Test
    void with_all_of_them_at_once_it_is_the_best_of_every_pair() {
        for (long seed = 300; seed < 340; seed++) {
            Random random = new Random(seed);
            PlanProblem plan = new SmallPools(seed, MONTHS, 2, 1, 2).problem(2, 2);
            CoupledProblem.Risk risk =
                    new CoupledProblem.Risk(new BigDecimal("0.6"), BigDecimal.valueOf(random.nextInt(20), 1), null);
            List<BigDecimal> other = Collections.nCopies(2, BigDecimal.valueOf(random.nextInt(50)));
            agrees(
                    problem(
                            plan,
                            List.of(budget("the plan", 60 + random.nextInt(200), 0, 1, 2)),
                            List.of(new CoupledProblem.SpendFloor(
                                    "all", shares(0, 1, 2), BigDecimal.valueOf(200 + random.nextInt(300)), other)),
                            risk),
                    "seed " + seed);
        }
    }

    private static CoupledPlan agrees(CoupledProblem problem, String seed) {
        CoupledPlan found = CoupledPlanner.plan(problem, 100_000, Progress.UNWATCHED);
        Best best = new Best(problem);
        assertThat(found.choice().objectiveUsd().doubleValue()).as(seed).isCloseTo(best.cost, within(0.011));
        assertThat(found.boundUsd().doubleValue()).as(seed).isLessThanOrEqualTo(best.cost + 0.011);
        assertThat(found.gapUsd()).as(seed).isZero();
        return found;
    }

    static CoupledProblem problem(
            PlanProblem plan,
            List<CoupledProblem.Budget> budgets,
            List<CoupledProblem.SpendFloor> floors,
            CoupledProblem.@Nullable Risk risk) {
        List<CoupledProblem.Group> groups = IntStream.range(0, plan.pools().size())
                .mapToObj(i -> new CoupledProblem.Group(plan.pools().get(i).id(), List.of(i), List.of(0), i == 0))
                .toList();
        int cases = plan.pools().getFirst().scenarios().size();
        return new CoupledProblem(plan, groups, budgets, floors, risk, Collections.nCopies(cases, BigDecimal.TEN));
    }

    static CoupledProblem.Budget budget(String label, int usd, int... months) {
        return new CoupledProblem.Budget(label, shares(months), BigDecimal.valueOf(usd), BigDecimal.ZERO);
    }

    static List<BigDecimal> shares(int... months) {
        List<BigDecimal> shares = new ArrayList<>(Collections.nCopies(MONTHS, BigDecimal.ZERO));
        for (int month : months) {
            shares.set(month, BigDecimal.ONE);
        }
        return shares;
    }

    /** The best of every pair of covers, each priced from the definitions. */
    private static final class Best {
        private final CoupledProblem problem;
        private final double[] probability;
        double cost = Double.MAX_VALUE;

        Best(CoupledProblem problem) {
            this.problem = problem;
            this.probability = problem.plan().pools().getFirst().scenarios().stream()
                    .map(Scenario::probability)
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray();
            List<EveryCover.Choice> first =
                    EveryCover.of(problem.plan(), problem.plan().pools().get(0), 3);
            List<EveryCover.Choice> second =
                    EveryCover.of(problem.plan(), problem.plan().pools().get(1), 3);
            for (EveryCover.Choice a : first) {
                for (EveryCover.Choice b : second) {
                    if (inside(a, b)) {
                        cost = Math.min(cost, cost(a, b));
                    }
                }
            }
        }

        private boolean inside(EveryCover.Choice a, EveryCover.Choice b) {
            for (CoupledProblem.Budget budget : problem.budgets()) {
                double sum = 0;
                for (int t = 0; t < MONTHS; t++) {
                    sum += budget.shares().get(t).doubleValue() * (a.committed()[t] + b.committed()[t]) / 1000;
                }
                if (sum > budget.mostUsd().doubleValue() + 1e-9) {
                    return false;
                }
            }
            return true;
        }

        private double cost(EveryCover.Choice a, EveryCover.Choice b) {
            double[] costs = new double[probability.length];
            double expected = 0;
            for (int k = 0; k < costs.length; k++) {
                costs[k] = 10 + (a.committedSum() + a.uncoveredSum(k) + b.committedSum() + b.uncoveredSum(k)) / 1000.0;
                for (CoupledProblem.SpendFloor floor : problem.floors()) {
                    double counted = floor.otherUsd().get(k).doubleValue();
                    for (int t = 0; t < MONTHS; t++) {
                        counted +=
                                floor.shares().get(t).doubleValue() * (a.committed()[t] + a.uncovered()[k][t]) / 1000.0;
                    }
                    costs[k] += Math.max(0, floor.leastUsd().doubleValue() - counted);
                }
                expected += probability[k] * costs[k];
            }
            CoupledProblem.Risk risk = problem.risk();
            return risk == null ? expected : expected + risk.weight().doubleValue() * cvar(costs, risk);
        }

        /** Rockafellar and Uryasev: the least over v of v + E[max(0, cost - v)] / (1 - alpha); v is one of the costs. */
        private double cvar(double[] costs, CoupledProblem.Risk risk) {
            double least = Double.MAX_VALUE;
            for (double v : costs) {
                double above = 0;
                for (int k = 0; k < costs.length; k++) {
                    above += probability[k] * Math.max(0, costs[k] - v);
                }
                least = Math.min(least, v + above / (1 - risk.alpha().doubleValue()));
            }
            return least;
        }
    }
}
