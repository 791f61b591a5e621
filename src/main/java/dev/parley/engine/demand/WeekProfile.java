package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The mean week of a measured series: every hour of the week is the mean of the hours measured in it, so that a week
 * measured twice does not count twice.
 *
 * @param mean     mean over the 168 hours, thousand tokens a minute; of each class by the hours that tell it
 * @param traffic  how the hours differ in the tokens that all of them tell, or empty when less than a day or nothing but zeros was measured
 * @param measured hours of the week with any measurement, 1 to 168; the others take the mean of the same hour on the same
 *                 kind of day (weekday or weekend), else of the same hour on any day
 */
public record WeekProfile(MeasuredFlow mean, Optional<TrafficShape> traffic, int measured) {

    private static final int WEEK = TrafficShape.HOURS_OF_A_WEEK;
    private static final int DAY = 24;
    private static final int WEEKDAYS = 5 * DAY;

    /** @param compared classes of token that the hours are compared by */
    static WeekProfile of(List<MeasuredHour> hours, Set<TokenClass> compared) {
        double[] week = new double[WEEK];
        boolean whole = true;
        for (TokenClass one : compared) {
            Sums sums = Sums.of(hours, one);
            whole &= sums.whole();
            for (int h = 0; whole && h < WEEK; h++) {
                week[h] += sums.at(h);
            }
        }
        return new WeekProfile(
                MeasuredFlow.of(one -> Sums.of(hours, one).mean()), whole ? shape(week) : Optional.empty(), (int)
                        hours.stream()
                                .mapToInt(MeasuredHour::hourOfWeek)
                                .distinct()
                                .count());
    }

    /** Tokens of one class and the seconds that tell it, by hour of the week. */
    private record Sums(double[] tokens, double[] seconds) {

        static Sums of(List<MeasuredHour> hours, TokenClass one) {
            Sums sums = new Sums(new double[WEEK], new double[WEEK]);
            for (MeasuredHour hour : hours) {
                BigDecimal told = hour.mean().of(one);
                if (told != null) {
                    sums.seconds[hour.hourOfWeek()] += hour.seconds();
                    sums.tokens[hour.hourOfWeek()] += told.doubleValue() * hour.seconds();
                }
            }
            return sums;
        }

        /** Whether every hour of a day is told, on one day or another. */
        boolean whole() {
            return IntStream.range(0, DAY).allMatch(h -> days(h).findAny().isPresent());
        }

        private IntStream days(int hourOfDay) {
            return IntStream.range(0, WEEK / DAY)
                    .map(day -> day * DAY + hourOfDay)
                    .filter(h -> seconds[h] > 0);
        }

        /** The mean of an hour of the week, or of those that stand in for it. */
        double at(int hour) {
            if (seconds[hour] > 0) {
                return tokens[hour] / seconds[hour];
            }
            int[] sameKind = days(hour % DAY)
                    .filter(h -> h < WEEKDAYS == hour < WEEKDAYS)
                    .toArray();
            return over(sameKind.length == 0 ? days(hour % DAY).toArray() : sameKind);
        }

        private double over(int[] hours) {
            double sum = 0;
            double time = 0;
            for (int h : hours) {
                sum += tokens[h];
                time += seconds[h];
            }
            return sum / time;
        }

        /** Of the week where it is whole, else of the hours that are told; null when none is. */
        @Nullable
        BigDecimal mean() {
            boolean whole = whole();
            int[] counted = IntStream.range(0, WEEK)
                    .filter(h -> whole || seconds[h] > 0)
                    .toArray();
            double mean = 0;
            for (int h : counted) {
                mean += at(h) / counted.length;
            }
            return counted.length == 0 ? null : Doubles.decimal(mean, Doubles.FLOW);
        }
    }

    private static Optional<TrafficShape> shape(double[] week) {
        double sum = 0;
        for (double hour : week) {
            sum += hour;
        }
        if (sum == 0) {
            return Optional.empty();
        }
        List<BigDecimal> multipliers = new ArrayList<>();
        for (double hour : week) {
            multipliers.add(Doubles.decimal(hour * WEEK / sum, 6));
        }
        return Optional.of(new TrafficShape(multipliers));
    }
}
