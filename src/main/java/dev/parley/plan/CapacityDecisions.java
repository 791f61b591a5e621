package dev.parley.plan;

import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Explains the levels of one side of a pool in one quarter: busy against needed, and where the exact plan decides otherwise.
 * The decision of a level is whether the plan commits it in the quarter's first month.
 */
final class CapacityDecisions {

    /** Volume looked at, of the forecast. */
    static final BigDecimal LEAST_VOLUME = new BigDecimal("0.25");

    static final BigDecimal MOST_VOLUME = BigDecimal.valueOf(4);

    /** Share of today's rate looked at: below, a unit is as good as free. */
    private static final BigDecimal LEAST_RATE = new BigDecimal("0.05");

    /** How far apart the two plans on both sides of a turn lie, of the forecast or of the rate. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(9_999);
    private static final BigDecimal ABOVE_WORTH = new BigDecimal("1.1");

    /** Few enough levels to show each. */
    private static final int FEW = 12;

    private final Calendar calendar;
    private final Replan replan;
    private final Replan.Answer plan;
    private final int index;
    private final PoolProblem.Side side;
    private final YearMonth month;
    private final int at;
    private final List<LevelWorth> quarter;
    private final BigDecimal worth;
    private final LevelFacts facts;

    CapacityDecisions(Calendar calendar, Replan replan, PoolFacts known, int side, Quarter quarter) {
        this.calendar = calendar;
        this.replan = replan;
        this.plan = replan.atVolume(BigDecimal.ONE);
        this.index = side;
        this.side = replan.offering().sides().get(side);
        List<YearMonth> months = calendar.months();
        this.at = Math.max(0, months.indexOf(quarter.months().getFirst()));
        this.month = months.get(at);
        this.facts = new LevelFacts(known, replan.offering().product().code(), month);
        this.quarter = LevelWorth.of(problem(), this.side.pool()).stream()
                .filter(one -> Quarter.of(one.month()).equals(quarter))
                .toList();
        this.worth = Loads.worthPerUnitHour(this.side.base().months().stream()
                .filter(one -> Quarter.of(one.month()).equals(quarter))
                .toList());
    }

    private PlanProblem problem() {
        return new PlanProblem(
                calendar.first(), calendar.months().size(), calendar.engineHours(), HorizonEnd.PRORATE, List.of());
    }

    List<CapacityDecision> all() {
        return shown().parallelStream().map(level -> decision(level, true)).toList();
    }

    /** The levels that are bought, without where they turn by volume: that takes most of the time. */
    List<CapacityDecision> bought() {
        return shown().parallelStream()
                .filter(level -> level > plan.held(index, month) && level <= plan.covered(index, at))
                .map(level -> decision(level, false))
                .toList();
    }

    /** Every level where there are few; else the first, those around the last committed one, the mean and the busiest. */
    private TreeSet<Integer> shown() {
        int committed = plan.covered(index, at);
        int peak = 0;
        while (peak < quarter.getFirst().levels() && busy(peak + 1).compareTo(new BigDecimal("0.01")) >= 0) {
            peak = peak < FEW ? peak + 1 : peak + Math.max(1, peak / FEW);
        }
        TreeSet<Integer> levels = new TreeSet<>(List.of(1, committed + 1));
        if (peak <= FEW) {
            for (int level = 1; level <= peak; level++) {
                levels.add(level);
            }
        } else {
            int half = busyAtLeast(new BigDecimal("0.5"), peak);
            levels.addAll(List.of(
                    Math.max(1, (committed + 1) / 2),
                    Math.max(1, committed),
                    Math.max(1, half),
                    half + (half + 1) / 3));
        }
        if (committed > 0) {
            levels.add(committed);
        }
        return levels;
    }

    private int busyAtLeast(BigDecimal share, int peak) {
        int low = 0;
        int high = peak;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (busy(middle).compareTo(share) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private BigDecimal busy(int level) {
        return SidePlan.busy(quarter, level, level);
    }

    private CapacityDecision decision(int level, boolean byVolume) {
        boolean held = level <= plan.held(index, month);
        boolean bought = !held && level <= plan.covered(index, at);
        Term term = held ? null : bought ? termOf(level) : longest();
        BigDecimal rate = term == null ? null : term.rateIn(month);
        return new CapacityDecision(
                side.side().code(),
                level,
                Money.shown(busy(level), 6),
                List.of(),
                held
                        ? CapacityDecision.Decision.HELD
                        : bought ? CapacityDecision.Decision.BOUGHT : CapacityDecision.Decision.ON_DEMAND,
                term == null ? null : term.id(),
                rate == null ? null : saves(level, rate),
                rate,
                held || !byVolume ? null : volume(level, bought).orElse(null),
                term == null || rate == null ? null : atRate(level, bought, term, rate),
                facts.of(level, term));
    }

    /** Dollars a month, mean of the quarter. */
    private BigDecimal saves(int level, BigDecimal rate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LevelWorth one : quarter) {
            sum = sum.add(one.worthUsd(level, level)).subtract(rate.multiply(one.hours()));
        }
        return Money.cents(Money.divide(sum, BigDecimal.valueOf(quarter.size())));
    }

    private Optional<Flip> volume(int level, boolean bought) {
        BigDecimal peak = side.pool().scenarios().stream()
                .flatMap(scenario -> scenario.demand().stream())
                .flatMap(one -> one.blocks().stream())
                .map(block -> block.units())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        BigDecimal most = peak.signum() == 0
                ? MOST_VOLUME
                : MOST_VOLUME.min(MOST_UNITS.divide(peak, 6, RoundingMode.DOWN)).max(BigDecimal.ONE);
        Predicate<BigDecimal> same = factor -> (replan.atVolume(factor).covered(index, at) >= level) == bought;
        return Flip.nearest(same, LEAST_VOLUME, most, TOLERANCE);
    }

    /** A bought level is dearer until the plan drops it, another cheaper until the plan takes it. */
    private @Nullable Flip atRate(int level, boolean bought, Term term, BigDecimal rate) {
        if (rate.signum() == 0 || worth.signum() == 0) {
            return null;
        }
        BigDecimal most =
                bought ? Money.divide(worth, rate).multiply(ABOVE_WORTH).max(BigDecimal.ONE) : BigDecimal.ONE;
        BigDecimal least = bought ? BigDecimal.ONE : LEAST_RATE;
        Predicate<BigDecimal> same = factor ->
                bought == (replan.atRate(index, term.id(), factor).covered(index, month, term.months()) >= level);
        return Flip.nearest(same, least, most, TOLERANCE).orElse(null);
    }

    /** The term whose units reach the level when the longest ones lie lowest. */
    private @Nullable Term termOf(int level) {
        List<Term> longestFirst = side.pool().terms().stream()
                .sorted(Comparator.comparingInt(Term::months).reversed())
                .toList();
        for (Term term : longestFirst) {
            if (plan.covered(index, month, term.months()) >= level) {
                return term;
            }
        }
        return null;
    }

    private @Nullable Term longest() {
        return new ArrayList<>(side.pool().terms())
                .stream()
                        .filter(term -> term.rateIn(month) != null)
                        .max(Comparator.comparingInt(Term::months))
                        .orElse(null);
    }
}
