package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest purchase of a product: in every month all sides hold at least their minimum, or none holds anything.
 *
 * <p>When the free optimum breaks it, the plans tried are: nothing, and from each month on at least the minimum of every
 * side. The cheapest is taken. The bound is the larger of two: the free optimum, and nothing less everything that months
 * in which the minimum pays could save, each taken by itself at the lowest rate. Plan and bound may differ: the gap is
 * shown.
 */
final class SmallestPurchase {

    private final PoolPlanner planner;
    private final Calendar calendar;
    private final PoolPlanner.Planned free;

    SmallestPurchase(PoolPlanner planner, Calendar calendar, PoolPlanner.Planned free) {
        this.planner = planner;
        this.calendar = calendar;
        this.free = free;
    }

    /** Whether every month obeys the smallest purchase. */
    static boolean obeyed(PoolPlanner.Planned planned) {
        int months = planned.sides().getFirst().plan().coverage().size();
        for (int t = 0; t < months; t++) {
            boolean some = false;
            boolean below = false;
            for (SidePlan side : planned.sides()) {
                int units = side.plan().coverage().get(t);
                some |= units > 0;
                below |= units < side.side().side().minimumUnits();
            }
            if (some && below) {
                return false;
            }
        }
        return true;
    }

    PoolPlanner.Planned solve() {
        List<BigDecimal> gain = gainByMonth();
        List<PoolPlanner.Planned> tried = new ArrayList<>();
        tried.add(withFloorFrom(calendar.months().size(), BigDecimal.ZERO));
        for (int from = 0; from < gain.size(); from++) {
            BigDecimal most = gain.subList(from, gain.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (most.signum() > 0) {
                tried.add(withFloorFrom(from, BigDecimal.ZERO));
            }
        }
        PoolPlanner.Planned best = tried.stream()
                .filter(SmallestPurchase::obeyed)
                .min(Comparator.comparing(PoolPlanner.Planned::totalUsd))
                .orElse(tried.getFirst());
        BigDecimal possible =
                gain.stream().map(one -> one.max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bound = free.totalUsd()
                .max(tried.getFirst().totalUsd().subtract(possible))
                .min(best.totalUsd());
        return new PoolPlanner.Planned(best.offering(), best.sides(), best.totalUsd(), bound, rule(best));
    }

    private String rule(PoolPlanner.Planned best) {
        String least = String.join(
                " and ",
                free.sides().stream()
                        .map(side -> Words.quantity(
                                side.side().side(), side.side().side().minimumUnits()))
                        .toList());
        boolean nothing =
                best.sides().stream().allMatch(side -> side.plan().purchases().isEmpty());
        return nothing
                ? "The smallest purchase is " + least + "; the load that would pay is less: on demand."
                : "The smallest purchase, " + least + ", decides from when it is bought.";
    }

    /**
     * What a month could save at most if the minimum of every side were held: the levels up to the minimum pay whatever
     * they are worth, those above only if they pay.
     */
    private List<BigDecimal> gainByMonth() {
        List<BigDecimal> gain = new ArrayList<>();
        for (int t = 0; t < calendar.months().size(); t++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (SidePlan side : free.sides()) {
                sum = sum.add(gain(side, t));
            }
            gain.add(sum);
        }
        return gain;
    }

    private BigDecimal gain(SidePlan side, int t) {
        LevelWorth month = side.levels().get(t);
        BigDecimal price = lowestRate(side).multiply(month.hours());
        int minimum = Math.max(side.side().side().minimumUnits(), side.held(month.month()));
        int paid = Math.max(0, minimum - side.held(month.month()));
        BigDecimal sum = month.worthUsd(1, minimum).subtract(price.multiply(BigDecimal.valueOf(paid)));
        for (int level = minimum + 1; level <= month.levels(); level++) {
            BigDecimal more = month.worthUsd(level, level).subtract(price);
            if (more.signum() <= 0) {
                break;
            }
            sum = sum.add(more);
        }
        return sum;
    }

    private static BigDecimal lowestRate(SidePlan side) {
        return side.side().pool().terms().stream()
                .map(Term::rates)
                .flatMap(List::stream)
                .map(rate -> rate.usdPerUnitHour())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private PoolPlanner.Planned withFloorFrom(int from, BigDecimal bound) {
        List<Pool> pools =
                free.sides().stream().map(side -> floored(side, from)).toList();
        List<PoolPlan> plans = CommitmentPlanner.plan(planner.problem(pools)).pools();
        List<SidePlan> sides = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < plans.size(); i++) {
            SidePlan before = free.sides().get(i);
            sides.add(new SidePlan(before.side(), plans.get(i), before.levels()));
            total = total.add(plans.get(i).totalUsd());
        }
        return new PoolPlanner.Planned(free.offering(), List.copyOf(sides), total, bound, "");
    }

    private Pool floored(SidePlan side, int from) {
        Pool pool = side.side().pool();
        List<Integer> floor = new ArrayList<>();
        Set<YearMonth> noStart = new HashSet<>(pool.limits().noStart());
        List<YearMonth> months = calendar.months();
        for (int t = 0; t < months.size(); t++) {
            floor.add(t < from || !coverable(pool, months, from, t) ? 0 : side.side().side().minimumUnits());
            if (t < from) {
                noStart.add(months.get(t));
            }
        }
        return new Pool(
                pool.id(),
                pool.terms(),
                pool.noCommitment(),
                pool.existing(),
                from == months.size() ? List.of() : floor,
                new Limits(
                        pool.limits().maximumLongTermUnits(), pool.limits().quota(), pool.limits().lastMonth(), noStart),
                pool.scenarios(),
                pool.deferrable());
    }

    /** Whether a term that starts in {@code from} or later may run in a month: not once the model retires. */
    private static boolean coverable(Pool pool, List<YearMonth> months, int from, int t) {
        for (Term term : pool.terms()) {
            for (int start = Math.max(from, t - term.months() + 1); start <= t; start++) {
                YearMonth last = months.get(start).plusMonths(term.months() - 1L);
                boolean open = !pool.limits().noStart().contains(months.get(start))
                        && (pool.limits().lastMonth() == null
                                || !last.isAfter(pool.limits().lastMonth()));
                if (open && term.rateIn(months.get(start)) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
