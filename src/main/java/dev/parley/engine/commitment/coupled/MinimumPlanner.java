package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.CoverPlan;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.LoadTables;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.PreparedPool;
import dev.parley.engine.commitment.PricedPool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plans a product that is sold from a smallest purchase upwards, on all its sides or on none. */
public final class MinimumPlanner {
    /** Flows after which a search ends with a gap: every run of ten years on two sides. */
    private static final int MOST_STEPS = 15_000;

    private MinimumPlanner() {}

    /**
     * The cheapest plan in which every month holds at least the minimum on all sides, or has nothing bought on any.
     *
     * @param problem its pools are the sides of the product
     * @param minimum least active units of each side, held ones included, 0 for no minimum
     * @throws InvalidProblem if the problem cannot be planned as it stands, or no plan obeys floors, limits and minimum
     */
    public static MinimumPlan plan(PlanProblem problem, List<Integer> minimum, Progress progress) {
        return plan(problem, minimum, new LoadTables(), progress);
    }

    /**
     * The same, with loads worked out before.
     *
     * @throws InvalidProblem as {@link #plan(PlanProblem, List, Progress)}
     */
    public static MinimumPlan plan(PlanProblem problem, List<Integer> minimum, LoadTables known, Progress progress) {
        check(problem, minimum);
        return planPrepared(
                IntStream.range(0, problem.pools().size())
                        .mapToObj(i -> PreparedPool.expected(problem, i, known))
                        .toList(),
                minimum,
                progress);
    }

    /**
     * The same for sides whose levels are worked out.
     *
     * @throws InvalidProblem if no plan obeys floors, limits and minimum
     */
    public static MinimumPlan planPrepared(List<PreparedPool> prepared, List<Integer> minimum, Progress progress) {
        List<PricedPool> sides = prepared.stream().map(PreparedPool::priced).toList();
        int[] least = minimum.stream().mapToInt(Integer::intValue).toArray();
        Steps steps = new Steps(MOST_STEPS, progress);
        PricedGroup group = new PricedGroup(sides, least);
        GroupPlan plan = group.cheapest(
                GroupBounds.free(sides.stream().map(PricedPool::pool).toList()), steps);
        if (plan == null) {
            throw new InvalidProblem(
                    "minimum",
                    minimum,
                    "no set of contracts meets the floors with at least " + minimum
                            + " units in every month in which anything is bought; lower the floors or raise the limits");
        }
        return new MinimumPlan(
                bought(group, plan.sides()),
                plan.sides().stream().map(CoverPlan::purchases).toList(),
                usd(plan.nanos()),
                usd(plan.boundNanos()),
                steps.done());
    }

    private static List<Boolean> bought(PricedGroup group, List<CoverPlan> plans) {
        List<Boolean> bought = new ArrayList<>();
        for (int t = 0; t < group.months; t++) {
            boolean some = false;
            for (int s = 0; s < plans.size(); s++) {
                some |= plans.get(s).active()[t] > group.sides.get(s).pool().held(t);
            }
            bought.add(some);
        }
        return bought;
    }

    private static void check(PlanProblem problem, List<Integer> minimum) {
        if (problem.pools().isEmpty() || minimum.size() != problem.pools().size()) {
            throw new InvalidProblem(
                    "minimum",
                    minimum,
                    "give one minimum for each of the " + problem.pools().size() + " sides of the product");
        }
        for (int s = 0; s < minimum.size(); s++) {
            checkMinimum("minimum[" + s + "]", minimum.get(s));
        }
    }

    static void checkMinimum(String path, int minimum) {
        if (minimum < 0 || minimum > CommitmentPlanner.MOST_UNITS) {
            throw new InvalidProblem(
                    path, minimum, "give a whole number of units from 0 to " + CommitmentPlanner.MOST_UNITS);
        }
    }

    static BigDecimal usd(long nanos) {
        return BigDecimal.valueOf(nanos, 9);
    }
}
