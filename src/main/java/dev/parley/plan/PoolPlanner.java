package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.LoadTables;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.coupled.MinimumPlan;
import dev.parley.engine.commitment.coupled.MinimumPlanner;
import dev.parley.engine.commitment.coupled.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the sides of every pool: all at once first, then again where a smallest purchase is broken. */
final class PoolPlanner {

    /**
     * The plan of one offering.
     *
     * @param sides    one each, in the order of the product
     * @param totalUsd commitments, no-commitment units and on demand of all sides
     * @param boundUsd no plan that obeys the smallest purchases costs less
     * @param rule     what the smallest purchase did to the plan; empty when nothing
     */
    record Planned(
            PoolProblem.Offering offering,
            List<SidePlan> sides,
            BigDecimal totalUsd,
            BigDecimal boundUsd,
            String rule) {

        BigDecimal gapUsd() {
            return totalUsd.subtract(boundUsd);
        }
    }

    private final Calendar calendar;
    private final LoadTables loads = new LoadTables();

    PoolPlanner(Calendar calendar) {
        this.calendar = calendar;
    }

    /** A plan for every pool that has an offering, by pool id; the cheapest one where several products could serve. */
    Map<String, Planned> plan(List<PoolProblem> pools) {
        List<Pool> sides = new ArrayList<>();
        for (PoolProblem pool : pools) {
            for (PoolProblem.Offering offering : offerings(pool)) {
                offering.sides().forEach(side -> sides.add(side.pool()));
            }
        }
        Map<String, PoolPlan> plans = new HashMap<>();
        if (!sides.isEmpty()) {
            plans(sides).forEach(plan -> plans.put(plan.pool(), plan));
        }
        return pools.parallelStream()
                .filter(pool -> !offerings(pool).isEmpty())
                .collect(Collectors.toMap(PoolProblem::id, pool -> cheapest(pool, plans)));
    }

    /** The first of those that cost the same. */
    private Planned cheapest(PoolProblem pool, Map<String, PoolPlan> plans) {
        return offerings(pool).stream()
                .map(offering -> planned(offering, plans))
                .reduce((a, b) -> b.totalUsd().compareTo(a.totalUsd()) < 0 ? b : a)
                .orElseThrow();
    }

    /** Each by itself, without a smallest purchase. */
    List<PoolPlan> plans(List<Pool> sides) {
        return CommitmentPlanner.plan(problem(sides), loads).pools();
    }

    /** The sides of a product that is sold from a smallest purchase upwards. */
    MinimumPlan plan(List<Pool> sides, List<Integer> minimum) {
        return MinimumPlanner.plan(problem(sides), minimum, loads, Progress.UNWATCHED);
    }

    /** What pools that ask for nothing could buy, with nothing bought: for break-evens, by pool id. */
    Map<String, List<SidePlan>> shadows(List<PoolProblem> pools) {
        return pools.parallelStream()
                .filter(pool -> pool.shadow() != null)
                .collect(Collectors.toMap(
                        PoolProblem::id,
                        pool -> Objects.requireNonNull(pool.shadow()).sides().stream()
                                .map(this::nothing)
                                .toList()));
    }

    private SidePlan nothing(PoolProblem.Side side) {
        Pool pool = side.pool();
        Pool closed = new Pool(
                pool.id(),
                pool.terms(),
                null,
                List.of(),
                List.of(),
                new Limits(null, null, null, Set.copyOf(calendar.months())),
                pool.scenarios());
        return new SidePlan(side, plans(List.of(closed)).getFirst(), levels(closed));
    }

    static List<PoolProblem.Offering> offerings(PoolProblem pool) {
        List<PoolProblem.Offering> all = new ArrayList<>(pool.alternate());
        if (pool.offering() != null) {
            all.addFirst(pool.offering());
        }
        return all;
    }

    private Planned planned(PoolProblem.Offering offering, Map<String, PoolPlan> plans) {
        List<SidePlan> sides = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (PoolProblem.Side side : offering.sides()) {
            PoolPlan plan = plans.get(side.pool().id());
            sides.add(new SidePlan(side, plan, levels(side.pool())));
            total = total.add(plan.totalUsd());
        }
        Planned free = new Planned(offering, List.copyOf(sides), total, total, "");
        return SmallestPurchase.obeyed(free) ? free : new SmallestPurchase(this, calendar, free).solve();
    }

    /** What the levels of a pool are worth, one entry a month. */
    List<LevelWorth> levels(Pool pool) {
        return loads.levels(problem(List.of(pool)), pool);
    }

    PlanProblem problem(List<Pool> pools) {
        return new PlanProblem(
                calendar.first(), calendar.months().size(), calendar.engineHours(), HorizonEnd.PRORATE, pools);
    }
}
