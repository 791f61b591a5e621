package dev.parley.workload.measured;

import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a simple shape stands for a measured week: the share of the tokens that fall into the hours in which the shape
 * has them, 1 for the same shape.
 *
 * @param kind  what it is
 * @param from  first hour of a window, 0 to 23 UTC; 0 where there is none
 * @param hours length of it
 * @param quiet the other hours against the busy ones, 0 to 1
 * @param share 0 to 1
 */
public record ShapeFit(Kind kind, int from, int hours, BigDecimal quiet, double share) {

    /** The simple shapes, the simplest first, and the measured week itself. */
    public enum Kind {
        FLAT,
        WINDOW,
        BUSINESS_HOURS,
        MEASURED
    }

    /** A simple shape that stands for this much is proposed instead of 168 hours. */
    public static final double GOOD = 0.95;

    private static final int WEEK = TrafficShape.HOURS_OF_A_WEEK;

    /** Flat, the best window, the best business hours and the week itself, in this order. */
    public static List<ShapeFit> of(TrafficShape measured) {
        double[] week = measured.multipliers().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        var fits = new ArrayList<ShapeFit>();
        fits.add(new ShapeFit(Kind.FLAT, 0, 24, BigDecimal.ONE, share(week, (day, hour) -> 1)));
        fits.add(best(week, Kind.WINDOW));
        fits.add(best(week, Kind.BUSINESS_HOURS));
        fits.add(new ShapeFit(Kind.MEASURED, 0, 24, BigDecimal.ZERO, 1));
        return List.copyOf(fits);
    }

    /** The simplest that stands for the week well enough. */
    public static ShapeFit proposed(List<ShapeFit> fits) {
        return fits.stream().filter(fit -> fit.share >= GOOD).findFirst().orElse(fits.getLast());
    }

    private interface Hours {
        double at(int day, int hour);
    }

    private static ShapeFit best(double[] week, Kind kind) {
        var best = new ShapeFit(kind, 0, 1, BigDecimal.ZERO, -1);
        for (int length = 1; length < 24; length++) {
            for (int from = 0; from < 24; from++) {
                int first = from;
                int hours = length;
                BigDecimal quiet = kind == Kind.WINDOW ? BigDecimal.ZERO : quiet(week, from, length);
                double low = quiet.doubleValue();
                double share = share(week, (day, hour) -> busy(kind, day, hour, first, hours) ? 1 : low);
                if (share > best.share + 1e-12) {
                    best = new ShapeFit(kind, from, length, quiet, share);
                }
            }
        }
        return best;
    }

    private static boolean busy(Kind kind, int day, int hour, int from, int hours) {
        return Math.floorMod(hour - from, 24) < hours && (kind == Kind.WINDOW || day < 5);
    }

    /** Mean of the other hours over the mean of the busy ones, to two decimals, at most 1. */
    private static BigDecimal quiet(double[] week, int from, int hours) {
        double busy = 0;
        double others = 0;
        for (int h = 0; h < WEEK; h++) {
            if (busy(Kind.BUSINESS_HOURS, h / 24, h % 24, from, hours)) {
                busy += week[h];
            } else {
                others += week[h];
            }
        }
        double ratio = busy == 0 ? 1 : others / (WEEK - 5 * hours) / (busy / (5 * hours));
        return BigDecimal.valueOf(Math.min(1, ratio))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static double share(double[] week, Hours hours) {
        double sum = 0;
        for (int h = 0; h < WEEK; h++) {
            sum += hours.at(h / 24, h % 24);
        }
        double measured = 0;
        for (double hour : week) {
            measured += hour;
        }
        double same = 0;
        for (int h = 0; h < WEEK; h++) {
            same += Math.min(week[h] / measured, hours.at(h / 24, h % 24) / sum);
        }
        return same;
    }
}
