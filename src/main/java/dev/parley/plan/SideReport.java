package dev.parley.plan;

import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.demand.LoadDurationCurve;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints one side of a planned pool. */
final class SideReport {

    /** Levels shown one by one; above, so many spread evenly. */
    private static final int SHOWN_LEVELS = 24;

    private static final int SHARE_DECIMALS = 6;
    private static final BigDecimal RARE = new BigDecimal("0.01");

    private final SidePlan plan;
    private final CapacityProduct.Side side;
    private final List<MonthDemand> base;
    private final List<LevelWorth> firstYear;
    private final BigDecimal worth;

    SideReport(SidePlan plan) {
        this.plan = plan;
        this.side = plan.side().side();
        this.base = plan.side().base().months();
        this.firstYear = plan.levels().subList(0, Math.min(12, plan.levels().size()));
        this.worth = Loads.worthPerUnitHour(base.subList(0, firstYear.size()));
    }

    PlanResult.SideResult result() {
        PurchaseReport purchases = new PurchaseReport(plan);
        return new PlanResult.SideResult(
                side.code(),
                side.label(),
                Words.unit(side),
                side.minimumUnits(),
                Money.shown(worth, 8),
                side.limits().stream().map(SideReport::limit).toList(),
                plan.side().terms().stream().map(this::term).toList(),
                plan.side().missing(),
                plan.levels().stream().map(month -> cover(month.month())).toList(),
                loads(),
                levels(),
                purchases.lines(),
                purchases.notBought());
    }

    /** What a limit counts, in words, and how much of it one unit carries a minute. */
    private static PlanResult.LimitLine limit(CapacityProduct.Limit limit) {
        String counts = limit.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> weighted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" + "));
        return new PlanResult.LimitLine(counts, limit.tokensPerMinute());
    }

    private static String weighted(TokenClass tokenClass, BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0
                ? tokenClass.label()
                : weight.stripTrailingZeros().toPlainString() + " \u00d7 " + tokenClass.label();
    }

    private PlanResult.TermLine term(PoolProblem.TermPrice term) {
        BigDecimal breakEven = worth.signum() == 0 ? null : Money.divide(term.usdPerUnitHour(), worth);
        int paying = paying(breakEven);
        BigDecimal next = SidePlan.busy(firstYear, paying + 1, paying + 1);
        return new PlanResult.TermLine(
                term.id(),
                term.label(),
                term.months(),
                term.usdPerUnitHour(),
                breakEven == null ? null : Money.shown(breakEven, SHARE_DECIMALS),
                paying,
                Money.shown(next, SHARE_DECIMALS),
                Money.shown(next.multiply(worth), 8),
                term.source(),
                term.grade().name(),
                term.note());
    }

    /** Units busy at least the break-even share over the first year; levels are filled from below. */
    private int paying(@Nullable BigDecimal breakEven) {
        if (breakEven == null) {
            return 0;
        }
        int low = 0;
        int high = firstYear.stream().mapToInt(LevelWorth::levels).max().orElse(0);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (SidePlan.busy(firstYear, middle, middle).compareTo(breakEven) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private PlanResult.Cover cover(YearMonth month) {
        return new PlanResult.Cover(
                month,
                plan.held(month),
                plan.side().pool().terms().stream()
                        .map(term -> new PlanResult.TermUnits(term.id(), plan.bought(term.id(), month)))
                        .filter(units -> units.units() > 0)
                        .toList());
    }

    private List<PlanResult.QuarterLoad> loads() {
        Map<Quarter, List<MonthDemand>> byQuarter =
                base.stream().collect(Collectors.groupingBy(month -> Quarter.of(month.month())));
        return byQuarter.keySet().stream()
                .sorted()
                .map(quarter -> load(quarter, byQuarter.get(quarter)))
                .toList();
    }

    private PlanResult.QuarterLoad load(Quarter quarter, List<MonthDemand> months) {
        LoadDurationCurve curve = LoadDurationCurve.of(months);
        List<LevelWorth> levels = plan.levels().stream()
                .filter(month -> Quarter.of(month.month()).equals(quarter))
                .toList();
        PlanResult.Cover first = cover(levels.getFirst().month());
        BigDecimal covered = BigDecimal.ZERO;
        BigDecimal carried = BigDecimal.ZERO;
        for (LevelWorth month : levels) {
            int units = cover(month.month()).total();
            covered = covered.add(month.hours().multiply(BigDecimal.valueOf(units)));
            carried = carried.add(month.busyHours(1, units));
        }
        BigDecimal all = Loads.unitHours(months);
        return new PlanResult.QuarterLoad(
                quarter,
                Money.shown(curve.mean(), 4),
                Money.shown(curve.p95(), 4),
                Money.shown(curve.peak(), 4),
                curve.points().stream()
                        .map(point -> new PlanResult.LoadPoint(
                                Money.shown(point.units(), 4), Money.shown(point.upTo(), SHARE_DECIMALS)))
                        .toList(),
                first.total(),
                first.held(),
                first.total() == 0 ? null : share(levels, first.total()),
                share(levels, first.total() + 1),
                Money.shown(covered.subtract(carried), 2),
                Money.shown(covered, 2),
                all.signum() == 0 ? BigDecimal.ZERO : Money.shown(Money.divide(carried, all), SHARE_DECIMALS));
    }

    private static BigDecimal share(List<LevelWorth> months, int level) {
        return Money.shown(SidePlan.busy(months, level, level), SHARE_DECIMALS);
    }

    /** The highest level that is busy at least one hour in a hundred: above, only rare minutes reach. */
    private int lastBusyEnough() {
        int low = 0;
        int high = firstYear.stream().mapToInt(LevelWorth::levels).max().orElse(0);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (SidePlan.busy(firstYear, middle, middle).compareTo(RARE) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<PlanResult.LevelShare> levels() {
        int top = lastBusyEnough();
        TreeSet<Integer> shown = new TreeSet<>();
        for (int i = 1; i <= Math.min(top, SHOWN_LEVELS); i++) {
            shown.add(top <= SHOWN_LEVELS ? i : Math.max(1, Math.round((float) i * top / SHOWN_LEVELS)));
        }
        List<PlanResult.LevelShare> levels = new ArrayList<>();
        for (int level : shown) {
            levels.add(new PlanResult.LevelShare(level, share(firstYear, level)));
        }
        return List.copyOf(levels);
    }
}
