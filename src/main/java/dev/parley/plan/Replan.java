package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.PreparedPool;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.commitment.VolumePlanner;
import dev.parley.engine.commitment.VolumePlanner.Quick;
import dev.parley.engine.commitment.coupled.MinimumPlan;
import dev.parley.engine.commitment.coupled.MinimumPlanner;
import dev.parley.engine.commitment.coupled.Progress;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One pool with the product it is planned with, read once and planned again at other volumes and rates. What was asked
 * before is remembered.
 */
final class Replan {

    /**
     * The plan at some volume and rates.
     *
     * @param pools one for each side of the product
     * @param sides the plan of each
     */
    record Answer(List<Pool> pools, List<Quick> sides, BigDecimal totalUsd) {

        /** Committed units of a side in a month of the plan, held ones included. */
        int covered(int side, int month) {
            return sides.get(side).coverage().get(month);
        }

        /** The same, of terms at least so long; what is held counts whatever its term. */
        int covered(int side, YearMonth month, int leastMonths) {
            Pool pool = pools.get(side);
            int units = 0;
            for (Held held : pool.existing()) {
                boolean runs = !month.isBefore(held.start()) && held.until() != null && !month.isAfter(held.until());
                units += runs ? held.units() : 0;
            }
            for (Purchase purchase : sides.get(side).purchases()) {
                int length = monthsOf(pool, purchase.term());
                boolean runs = !month.isBefore(purchase.start())
                        && month.isBefore(purchase.start().plusMonths(length));
                units += runs && length >= leastMonths ? purchase.units() : 0;
            }
            return units;
        }

        private static int monthsOf(Pool pool, String term) {
            return pool.terms().stream()
                    .filter(one -> one.id().equals(term))
                    .mapToInt(Term::months)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Key(BigDecimal volume, int side, String term, BigDecimal rate) {}

    private final Calendar calendar;
    private final PoolProblem.Offering offering;
    private final List<Pool> pools;
    private final List<@Nullable VolumePlanner> planners;
    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();

    /** @param offering the product a plan was made with */
    Replan(Calendar calendar, PoolProblem.Offering offering) {
        this.calendar = calendar;
        this.offering = offering;
        this.pools = offering.sides().stream().map(PoolProblem.Side::pool).toList();
        this.planners = new ArrayList<>();
        for (Pool pool : pools) {
            planners.add(VolumePlanner.serves(pool) ? VolumePlanner.of(problem(List.of()), pool) : null);
        }
    }

    PoolProblem.Offering offering() {
        return offering;
    }

    /** The plan when all volume is this much of the forecast. */
    Answer atVolume(BigDecimal factor) {
        return answers.computeIfAbsent(
                new Key(factor.stripTrailingZeros(), 0, "", BigDecimal.ONE), _ -> solve(factor, pools));
    }

    /** The plan when all rates of a term of one side are this much of what they are. */
    Answer atRate(int side, String term, BigDecimal factor) {
        return answers.computeIfAbsent(new Key(BigDecimal.ONE, side, term, factor.stripTrailingZeros()), _ -> {
            List<Pool> rated = new ArrayList<>(pools);
            rated.set(side, Scaling.rate(pools.get(side), term, factor));
            return solve(BigDecimal.ONE, rated);
        });
    }

    /** What purchases, one list for each side, cost at a volume with the rest as cheaply as it can be. */
    List<Quick> cost(BigDecimal volume, List<List<Purchase>> purchases) {
        return cost(volume, pools, purchases);
    }

    private List<Quick> cost(BigDecimal volume, List<Pool> rated, List<List<Purchase>> purchases) {
        List<Quick> costs = new ArrayList<>();
        for (int i = 0; i < rated.size(); i++) {
            VolumePlanner planner = planners.get(i);
            costs.add(
                    planner != null
                            ? planner.cost(volume.doubleValue(), rated.get(i), purchases.get(i))
                            : quick(CommitmentPlanner.evaluate(
                                    problem(List.of(Scaling.volume(rated.get(i), volume))),
                                    rated.get(i).id(),
                                    purchases.get(i))));
        }
        return costs;
    }

    /** Unit-hours that units carry in a month; empty pools of this kind carry none. */
    BigDecimal carried(BigDecimal volume, int side, YearMonth month, int units) {
        VolumePlanner planner = planners.get(side);
        return planner == null ? BigDecimal.ZERO : planner.carried(volume.doubleValue(), month, units);
    }

    private Answer solve(BigDecimal volume, List<Pool> asked) {
        List<Quick> free = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            free.add(side(i, volume, asked.get(i)));
        }
        Answer answer = answer(asked, free);
        return obeysMinimum(answer) ? answer : withMinimum(volume, asked);
    }

    private static Answer answer(List<Pool> asked, List<Quick> sides) {
        return new Answer(
                asked,
                List.copyOf(sides),
                sides.stream().map(Quick::totalUsd).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private boolean obeysMinimum(Answer answer) {
        for (int t = 0; t < calendar.months().size(); t++) {
            if (!obeysMinimum(answer, t)) {
                return false;
            }
        }
        return true;
    }

    private boolean obeysMinimum(Answer answer, int t) {
        YearMonth month = calendar.months().get(t);
        boolean some = false;
        boolean below = false;
        for (int i = 0; i < answer.sides().size(); i++) {
            int units = answer.covered(i, t);
            some |= units > answer.covered(i, month, Integer.MAX_VALUE);
            below |= units < minimum(i);
        }
        return !some || !below;
    }

    /** All sides at least at their smallest purchase, or nothing bought, month by month: exact, as the plan itself. */
    private Answer withMinimum(BigDecimal volume, List<Pool> asked) {
        List<Integer> minimum =
                IntStream.range(0, asked.size()).mapToObj(this::minimum).toList();
        List<PreparedPool> prepared = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            VolumePlanner planner = planners.get(i);
            if (planner == null) {
                return answer(
                        asked,
                        MinimumPlanner.plan(problem(scaled(volume, asked)), minimum, Progress.UNWATCHED),
                        volume);
            }
            prepared.add(planner.prepared(volume.doubleValue(), asked.get(i)));
        }
        return answer(asked, MinimumPlanner.planPrepared(prepared, minimum, Progress.UNWATCHED), volume);
    }

    private Answer answer(List<Pool> asked, MinimumPlan found, BigDecimal volume) {
        return answer(asked, cost(volume, asked, found.purchases()));
    }

    private static List<Pool> scaled(BigDecimal volume, List<Pool> asked) {
        return asked.stream().map(pool -> Scaling.volume(pool, volume)).toList();
    }

    private int minimum(int side) {
        return offering.sides().get(side).side().minimumUnits();
    }

    private Quick side(int index, BigDecimal volume, Pool asked) {
        VolumePlanner planner = planners.get(index);
        return planner != null
                ? planner.best(volume.doubleValue(), asked)
                : quick(CommitmentPlanner.plan(problem(List.of(Scaling.volume(asked, volume))))
                        .pools()
                        .getFirst());
    }

    private static Quick quick(PoolPlan plan) {
        return new Quick(plan.purchases(), plan.coverage(), plan.totalUsd());
    }

    private PlanProblem problem(List<Pool> some) {
        return new PlanProblem(
                calendar.first(), calendar.months().size(), calendar.engineHours(), HorizonEnd.PRORATE, some);
    }
}
