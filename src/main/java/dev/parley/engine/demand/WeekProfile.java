package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mean week of a measured series: every hour of the week is the mean of the hours measured in it, so that a week
 * measured twice does not count twice.
 *
 * @param mean     mean over the 168 hours, thousand tokens a minute
 * @param traffic  how the hours differ, or empty when less than a day or nothing but zeros was measured
 * @param measured hours of the week with any measurement, 1 to 168; the others take the mean of the same hour on the same
 *                 kind of day (weekday or weekend), else of the same hour on any day
 */
public record WeekProfile(TokenFlow mean, Optional<TrafficShape> traffic, int measured) {

    private static final int WEEK = TrafficShape.HOURS_OF_A_WEEK;
    private static final int DAY = 24;
    private static final int WEEKDAYS = 5 * DAY;

    static WeekProfile of(List<MeasuredHour> hours) {
        double[][] tokens = new double[WEEK][TokenClass.values().length];
        double[] seconds = new double[WEEK];
        for (MeasuredHour hour : hours) {
            int h = hour.hourOfWeek();
            seconds[h] += hour.seconds();
            for (TokenClass one : TokenClass.values()) {
                tokens[h][one.ordinal()] += hour.mean().of(one).doubleValue() * hour.seconds();
            }
        }
        int measured = 0;
        int hoursOfDay = 0;
        for (int h = 0; h < WEEK; h++) {
            measured += seconds[h] > 0 ? 1 : 0;
        }
        for (int h = 0; h < DAY; h++) {
            hoursOfDay += any(seconds, h) ? 1 : 0;
        }
        double[] week = new double[WEEK];
        double[] means = new double[TokenClass.values().length];
        boolean whole = hoursOfDay == DAY;
        int counted = whole ? WEEK : measured;
        for (int h = 0; h < WEEK; h++) {
            if (!whole && seconds[h] == 0) {
                continue;
            }
            double[] here = seconds[h] > 0 ? over(tokens, seconds, List.of(h)) : standIn(tokens, seconds, h);
            for (int c = 0; c < here.length; c++) {
                week[h] += here[c];
                means[c] += here[c] / counted;
            }
        }
        return new WeekProfile(flow(means), whole ? shape(week) : Optional.empty(), measured);
    }

    private static boolean any(double[] seconds, int hourOfDay) {
        for (int h = hourOfDay; h < WEEK; h += DAY) {
            if (seconds[h] > 0) {
                return true;
            }
        }
        return false;
    }

    private static double[] standIn(double[][] tokens, double[] seconds, int hour) {
        List<Integer> sameKind = new ArrayList<>();
        List<Integer> anyDay = new ArrayList<>();
        for (int h = hour % DAY; h < WEEK; h += DAY) {
            if (seconds[h] > 0) {
                anyDay.add(h);
                if (h < WEEKDAYS == hour < WEEKDAYS) {
                    sameKind.add(h);
                }
            }
        }
        return over(tokens, seconds, sameKind.isEmpty() ? anyDay : sameKind);
    }

    private static double[] over(double[][] tokens, double[] seconds, List<Integer> hours) {
        double[] sum = new double[TokenClass.values().length];
        double time = 0;
        for (int h : hours) {
            time += seconds[h];
            for (int c = 0; c < sum.length; c++) {
                sum[c] += tokens[h][c];
            }
        }
        for (int c = 0; c < sum.length; c++) {
            sum[c] /= time;
        }
        return sum;
    }

    private static TokenFlow flow(double[] means) {
        return new TokenFlow(
                Doubles.decimal(means[TokenClass.INPUT.ordinal()], Doubles.FLOW),
                Doubles.decimal(means[TokenClass.CACHE_READ.ordinal()], Doubles.FLOW),
                Doubles.decimal(means[TokenClass.CACHE_WRITE.ordinal()], Doubles.FLOW),
                Doubles.decimal(means[TokenClass.OUTPUT.ordinal()], Doubles.FLOW));
    }

    private static Optional<TrafficShape> shape(double[] week) {
        double sum = 0;
        for (double hour : week) {
            sum += hour;
        }
        if (sum == 0) {
            return Optional.empty();
        }
        List<java.math.BigDecimal> multipliers = new ArrayList<>();
        for (double hour : week) {
            multipliers.add(Doubles.decimal(hour * WEEK / sum, 6));
        }
        return Optional.of(new TrafficShape(multipliers));
    }
}
