package dev.parley.engine.demand;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload's volume by quarter and case, as a factor against today's.
 *
 * @param first  first quarter
 * @param points for each case one point a quarter, from {@code first} on
 * @param inside growth from month to month inside a quarter: its months are {@code 1 - g, 1, 1 + g} times the quarter;
 *               above -1 and below 1, 0 when they are alike
 */
public record ForecastPath(Quarter first, Map<ForecastCase, List<Point>> points, BigDecimal inside) {

    /** A year of quarters, over which growth is extended. */
    private static final int YEAR = 4;

    public ForecastPath {
        if (inside.abs().compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "Growth from month to month inside a quarter lies between -1 and 1, not at "
                            + inside.toPlainString() + ": write 2 % as 0.02.");
        }
    }

    /** Where a factor comes from. */
    public enum Origin {
        /** A typed cell. */
        TYPED,
        /** No cell: the quarter before goes on without growth. */
        CARRIED,
        /** After the last typed quarter: grows as the last typed year did. */
        EXTENDED,
        /** No cell of this case in any quarter: the base case stands in. */
        BASE_CASE
    }

    /**
     * @param factor volume against today, zero or more
     * @param growth change against the quarter before as a fraction; the first quarter against today; null after zero
     */
    public record Point(
            Quarter quarter, BigDecimal factor, @Nullable BigDecimal growth, Origin origin) {}

    /**
     * Reads the typed cells of one workload.
     *
     * <p>A quarter without a cell between typed ones carries the quarter before forward. Quarters after the last typed
     * one repeat the growth of the same quarter one year earlier, so that each further year grows as the last typed year
     * did; when less than a year is typed, its quarters are repeated. The step from today to the first quarter counts as
     * growth only if it was typed as growth.
     *
     * @param today         today's flow, against which token entries are measured
     * @param unitsPerToday saturated units of today's flow, or null when it is unknown what one unit carries; needed for
     *                      entries in units only
     * @throws IllegalArgumentException if a cell lies outside the quarters, is typed twice, or cannot be measured
     *                                  against today
     */
    public static ForecastPath resolve(
            TokenFlow today,
            @Nullable BigDecimal unitsPerToday,
            List<ForecastCell> cells,
            Quarter first,
            Quarter last) {
        Map<ForecastCase, Map<Quarter, ForecastCell>> typed = new EnumMap<>(ForecastCase.class);
        for (ForecastCell cell : cells) {
            Map<Quarter, ForecastCell> ofCase = typed.computeIfAbsent(cell.scenario(), _ -> new HashMap<>());
            if (cell.quarter().compareTo(first) < 0 || cell.quarter().compareTo(last) > 0) {
                throw new IllegalArgumentException("The forecast runs from " + first.label() + " to " + last.label()
                        + ": the cell of " + cell.quarter().label() + " lies outside.");
            }
            if (ofCase.put(cell.quarter(), cell) != null) {
                throw new IllegalArgumentException("The " + cell.scenario().label() + " forecast of "
                        + cell.quarter().label() + " is given twice: keep one of the two.");
            }
        }
        Map<ForecastCase, List<Point>> points = new EnumMap<>(ForecastCase.class);
        for (ForecastCase scenario : ForecastCase.values()) {
            Map<Quarter, ForecastCell> own = typed.getOrDefault(scenario, Map.of());
            boolean standIn = own.isEmpty() && typed.containsKey(ForecastCase.BASE);
            List<Point> path =
                    new Reader(today, unitsPerToday, first, last).read(standIn ? typed.get(ForecastCase.BASE) : own);
            points.put(
                    scenario,
                    standIn ? path.stream().map(ForecastPath::asBaseCase).toList() : path);
        }
        return new ForecastPath(first, points, BigDecimal.ZERO);
    }

    /** Today's volume in every quarter and case. */
    public static ForecastPath flat(Quarter first, Quarter last) {
        return resolve(TokenFlow.NONE, null, List.of(), first, last);
    }

    public Quarter last() {
        return first.plus(points.get(ForecastCase.BASE).size() - 1);
    }

    /** The point of a quarter between first and last. */
    public Point at(Quarter quarter, ForecastCase scenario) {
        int index = first.until(quarter);
        if (index < 0 || quarter.compareTo(last()) > 0) {
            throw new IllegalArgumentException("The forecast runs from " + first.label() + " to " + last().label()
                    + ": it says nothing about " + quarter.label() + ".");
        }
        return points.get(scenario).get(index);
    }

    /** Volume of a quarter against today. */
    public BigDecimal factor(Quarter quarter, ForecastCase scenario) {
        return at(quarter, scenario).factor();
    }

    /** Volume of a month against today. */
    public BigDecimal factor(YearMonth month, ForecastCase scenario) {
        BigDecimal quarter = factor(Quarter.of(month), scenario);
        BigDecimal step = BigDecimal.valueOf((month.getMonthValue() - 1) % 3 - 1L);
        return inside.signum() == 0
                ? quarter
                : quarter.multiply(BigDecimal.ONE.add(inside.multiply(step)), Money.PRECISION);
    }

    /** The same quarters with growth inside them. */
    public ForecastPath growingInside(BigDecimal growth) {
        return new ForecastPath(first, points, growth);
    }

    private static Point asBaseCase(Point point) {
        return new Point(point.quarter(), point.factor(), point.growth(), Origin.BASE_CASE);
    }

    /** Reads one case from its first quarter to its last. */
    private record Reader(TokenFlow today, @Nullable BigDecimal unitsPerToday, Quarter first, Quarter last) {

        List<Point> read(Map<Quarter, ForecastCell> cells) {
            Quarter lastTyped = cells.keySet().stream().max(Quarter::compareTo).orElse(last);
            List<Point> points = new ArrayList<>();
            List<BigDecimal> ratios = new ArrayList<>();
            BigDecimal before = BigDecimal.ONE;
            int period = 0;
            for (Quarter quarter : Quarter.range(first, last)) {
                ForecastCell cell = cells.get(quarter);
                boolean extended = quarter.compareTo(lastTyped) > 0;
                if (extended && period == 0) {
                    period = Math.min(YEAR, ratios.size());
                }
                BigDecimal factor = extended ? extended(before, ratios, period) : factor(cell, before);
                BigDecimal ratio = before.signum() == 0 ? null : Money.divide(factor, before);
                points.add(new Point(
                        quarter,
                        factor,
                        ratio == null ? null : ratio.subtract(BigDecimal.ONE),
                        extended ? Origin.EXTENDED : cell == null ? Origin.CARRIED : Origin.TYPED));
                boolean stepFromToday = quarter.equals(first) && (cell == null || cell.kind() != EntryKind.GROWTH);
                if (!stepFromToday) {
                    ratios.add(ratio == null ? BigDecimal.ONE : ratio);
                }
                before = factor;
            }
            return List.copyOf(points);
        }

        /** Grows as the quarter {@code period} quarters earlier did; without any known growth the volume stays. */
        private static BigDecimal extended(BigDecimal before, List<BigDecimal> ratios, int period) {
            return period == 0 ? before : before.multiply(ratios.get(ratios.size() - period), Money.PRECISION);
        }

        private BigDecimal factor(@Nullable ForecastCell cell, BigDecimal before) {
            if (cell == null) {
                return before;
            }
            return switch (cell.kind()) {
                case GROWTH -> before.multiply(BigDecimal.ONE.add(cell.value()), Money.PRECISION);
                case TOKENS -> against(cell, today.total(), "today's tokens: enter today's traffic first");
                case UNITS ->
                    against(
                            cell,
                            unitsPerToday == null ? BigDecimal.ZERO : unitsPerToday,
                            "today's units: enter today's traffic and what one unit carries, or type tokens or growth");
            };
        }

        private static BigDecimal against(ForecastCell cell, BigDecimal measure, String missing) {
            if (measure.signum() == 0) {
                throw new IllegalArgumentException("The " + cell.scenario().label() + " forecast of "
                        + cell.quarter().label() + ", " + cell.value().toPlainString() + " "
                        + cell.kind().label() + ", cannot be measured against " + missing + ".");
            }
            return Money.divide(cell.value(), measure);
        }
    }
}
