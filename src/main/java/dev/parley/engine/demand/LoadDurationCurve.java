package dev.parley.engine.demand;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hours sorted by load, the busiest first, from hourly means: minute peaks inside an hour do not show.
 *
 * @param points each load that occurs once, descending
 */
public record LoadDurationCurve(List<Point> points) {

    private static final Share P95 = Share.of("0.95");

    /**
     * @param units   saturated units
     * @param hours   hours with exactly this load
     * @param upTo    share of all hours with this load or more
     */
    public record Point(BigDecimal units, BigDecimal hours, BigDecimal upTo) {}

    /** The curve of one or more months together. */
    public static LoadDurationCurve of(List<MonthDemand> months) {
        return ofBlocks(
                months.stream().flatMap(month -> month.blocks().stream()).toList());
    }

    /** The curve of some hours; there must be any. */
    public static LoadDurationCurve ofBlocks(List<Block> blocks) {
        Map<BigDecimal, BigDecimal> hoursOfLoad = new TreeMap<>(Comparator.reverseOrder());
        BigDecimal all = BigDecimal.ZERO;
        for (Block block : blocks) {
            hoursOfLoad.merge(units(block), block.hours(), BigDecimal::add);
            all = all.add(block.hours());
        }
        if (all.signum() <= 0) {
            throw new IllegalArgumentException("A load-duration curve needs hours: give it at least one month.");
        }
        List<Point> points = new ArrayList<>();
        BigDecimal upTo = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> entry : hoursOfLoad.entrySet()) {
            upTo = upTo.add(entry.getValue());
            points.add(new Point(entry.getKey(), entry.getValue(), Money.divide(upTo, all)));
        }
        return new LoadDurationCurve(List.copyOf(points));
    }

    public BigDecimal hours() {
        return points.stream().map(Point::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The highest hourly load. */
    public BigDecimal peak() {
        return points.getFirst().units();
    }

    /** The mean load over all hours. */
    public BigDecimal mean() {
        BigDecimal unitHours = points.stream()
                .map(point -> point.units().multiply(point.hours()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.divide(unitHours, hours());
    }

    /** The smallest load with at least 95 % of the hours at or below it. */
    public BigDecimal p95() {
        return percentile(P95);
    }

    /** The smallest load with at least {@code share} of the hours at or below it. */
    public BigDecimal percentile(Share share) {
        BigDecimal needed = share.of(hours());
        int point = points.size() - 1;
        BigDecimal atMost = points.get(point).hours();
        while (atMost.compareTo(needed) < 0) {
            point--;
            atMost = atMost.add(points.get(point).hours());
        }
        return points.get(point).units();
    }

    /**
     * How busy the {@code level}-th unit is: the mean over all hours of {@code clamp(u - (level - 1), 0, 1)}.
     *
     * @param level 1 is the unit filled first
     */
    public BigDecimal busyShare(int level) {
        if (level < 1) {
            throw new IllegalArgumentException("The first unit is level 1, not " + level + ".");
        }
        BigDecimal below = BigDecimal.valueOf(level - 1L);
        BigDecimal busy = BigDecimal.ZERO;
        for (Point point : points) {
            BigDecimal filled =
                    point.units().subtract(below).max(BigDecimal.ZERO).min(BigDecimal.ONE);
            busy = busy.add(filled.multiply(point.hours()));
        }
        return Money.divide(busy, hours());
    }

    /** How busy {@code units} units are together, filled one after the other. */
    public BigDecimal busyShareOf(int units) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int level = 1; level <= units; level++) {
            sum = sum.add(busyShare(level));
        }
        return Money.divide(sum, BigDecimal.valueOf(units));
    }

    private static BigDecimal units(Block block) {
        return block.layers().stream().map(Layer::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
