package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Blocks whose minutes are spread around the mean of the hour. A load of u units carries u times the mean of
 * min(Y, c / u) on its first c levels, Y lognormal with mean 1. Sums are doubles and cut once to 1e-9 dollars.
 */
final class SpreadMinutes {
    private static final double NEGLIGIBLE_USD = 1e-9;
    private static final int MOST = MonthTableBuilder.MOST_LEVELS;
    private static final double[] LOG = new double[MOST + 1];

    static {
        for (int level = 1; level <= MOST; level++) {
            LOG[level] = Math.log(level);
        }
    }

    /** The lognormal tables in use, one for each spread. */
    static final class Tables {
        private final Map<Double, Lognormal> byCv = new HashMap<>();

        Lognormal of(double cv) {
            return byCv.computeIfAbsent(cv, Lognormal::new);
        }
    }

    private final Tables tables;
    private final Fixed fixed;
    private double[] alone = new double[64];
    private double[] busy = new double[64];
    private double[] onDemand = new double[64];
    private double[] noCommitment = new double[64];
    private int highest = 0;

    SpreadMinutes(Tables tables, Fixed fixed) {
        this.tables = tables;
        this.fixed = fixed;
    }

    /** Adds a block; {@code price} is what a no-commitment unit costs over it, or null without them. */
    void add(Block block, BigDecimal hours, @Nullable BigDecimal price) {
        Lognormal minutes = tables.of(block.cv().doubleValue());
        int layers = block.layers().size();
        double[] filled = new double[layers];
        double[] logFilled = new double[layers];
        double[] step = new double[layers];
        double h = hours.doubleValue();
        double most = 0;
        BigDecimal sum = BigDecimal.ZERO;
        int used = 0;
        for (int i = 0; i < layers; i++) {
            BigDecimal here = block.layers().get(i).onDemandUsdPerUnitHour();
            boolean last = i + 1 == layers;
            BigDecimal next = last ? BigDecimal.ZERO : block.layers().get(i + 1).onDemandUsdPerUnitHour();
            sum = sum.add(block.layers().get(i).units());
            most = Math.max(most, here.multiply(hours).doubleValue());
            // Layers of one worth are one ramp; the last one counts the hours too.
            if (last || here.compareTo(next) != 0) {
                filled[used] = sum.doubleValue();
                logFilled[used] = Math.log(filled[used]);
                step[used++] = here.subtract(next).multiply(hours).doubleValue();
            }
        }
        if (sum.signum() > 0) {
            double limit = price == null ? Double.POSITIVE_INFINITY : price.doubleValue();
            levels(
                    minutes,
                    Arrays.copyOf(filled, used),
                    Arrays.copyOf(logFilled, used),
                    step,
                    h,
                    Math.max(most, h),
                    limit);
        }
    }

    private void levels(
            Lognormal minutes,
            double[] filled,
            double[] logFilled,
            double[] step,
            double hours,
            double most,
            double limit) {
        int layers = filled.length;
        double[] below = new double[layers];
        for (int level = 1; level <= MOST; level++) {
            double worth = 0;
            double carried = 0;
            for (int i = 0; i < layers; i++) {
                if (filled[i] > 0) {
                    double total = filled[i] * minutes.carried(LOG[level] - logFilled[i]);
                    carried = Math.max(0, total - below[i]);
                    worth += step[i] * carried;
                    below[i] = total;
                }
            }
            if (carried * most < NEGLIGIBLE_USD && level > filled[layers - 1]) {
                return;
            }
            reserve(level);
            alone[level] += worth;
            busy[level] += hours * carried;
            if (worth > limit) {
                noCommitment[level] += limit;
            } else {
                onDemand[level] += worth;
            }
        }
    }

    private void reserve(int level) {
        if (level >= alone.length) {
            alone = Arrays.copyOf(alone, 2 * level);
            busy = Arrays.copyOf(busy, 2 * level);
            onDemand = Arrays.copyOf(onDemand, 2 * level);
            noCommitment = Arrays.copyOf(noCommitment, 2 * level);
        }
        highest = Math.max(highest, level);
    }

    /**
     * Adds the sums to the curves; {@code onDemandCurve} is null if no-commitment units are not switched by block.
     *
     * @return dollars on demand by level if no-commitment units are not used
     */
    long[] pourInto(StepCurve aloneCurve, StepCurve busyCurve, @Nullable StepCurve onDemandCurve, StepCurve noneCurve) {
        long[] aloneByLevel = new long[highest + 1];
        for (int level = 1; level <= highest; level++) {
            aloneByLevel[level] = usd(alone[level]);
            aloneCurve.add(level, level, aloneByLevel[level]);
            busyCurve.add(level, level, 1000 * cut(busy[level]));
            if (onDemandCurve != null) {
                onDemandCurve.add(level, level, usd(onDemand[level]));
                noneCurve.add(level, level, usd(noCommitment[level]));
            }
        }
        return aloneByLevel;
    }

    private long usd(double amount) {
        return fixed.ofNanos(cut(amount));
    }

    private static long cut(double amount) {
        return (long) Math.floor(amount * 1e9);
    }
}
