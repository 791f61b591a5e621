package dev.parley.engine.demand;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the hours of a week differ: 168 multipliers by hour of week in UTC, Monday 00:00 first, with mean 1.
 *
 * @param multipliers zero or more each, not all zero; whatever their scale, they are normalised to mean 1
 */
public record TrafficShape(List<BigDecimal> multipliers) {

    public static final int HOURS_OF_A_WEEK = 168;

    private static final BigDecimal WEEK = BigDecimal.valueOf(HOURS_OF_A_WEEK);

    public TrafficShape {
        if (multipliers.size() != HOURS_OF_A_WEEK) {
            throw new IllegalArgumentException(
                    "A traffic shape has 168 hours, Monday 00:00 UTC first, not " + multipliers.size() + ".");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal multiplier : multipliers) {
            if (multiplier.signum() < 0) {
                throw new IllegalArgumentException(
                        "An hour of a traffic shape is zero or more, not " + multiplier.toPlainString() + ".");
            }
            sum = sum.add(multiplier);
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("A traffic shape needs at least one hour above zero.");
        }
        if (sum.compareTo(WEEK) != 0) {
            BigDecimal total = sum;
            multipliers = multipliers.stream()
                    .map(multiplier ->
                            Money.divide(multiplier.multiply(WEEK), total).stripTrailingZeros())
                    .toList();
        }
        multipliers = List.copyOf(multipliers);
    }

    /** Every hour alike. */
    public static TrafficShape flat() {
        return new TrafficShape(Collections.nCopies(HOURS_OF_A_WEEK, BigDecimal.ONE));
    }

    /** Five weekdays alike and two weekend days alike, 24 hours each, in any scale. */
    public static TrafficShape of(List<BigDecimal> weekday24, List<BigDecimal> weekend24) {
        if (weekday24.size() != 24 || weekend24.size() != 24) {
            throw new IllegalArgumentException("A day has 24 hours, not " + weekday24.size() + " on weekdays and "
                    + weekend24.size() + " at weekends.");
        }
        List<BigDecimal> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            week.addAll(day < 5 ? weekday24 : weekend24);
        }
        return new TrafficShape(week);
    }

    /**
     * Alike inside a daily window and nothing outside.
     *
     * @param fromHour first hour, 0 to 23 UTC
     * @param hours    length, 1 to 24; a window may pass midnight
     */
    public static TrafficShape window(int fromHour, int hours) {
        if (fromHour < 0 || fromHour > 23 || hours < 1 || hours > 24) {
            throw new IllegalArgumentException(
                    "A daily window starts at an hour from 0 to 23 and lasts 1 to 24 hours, not " + fromHour + " and "
                            + hours + ".");
        }
        List<BigDecimal> day = new ArrayList<>(Collections.nCopies(24, BigDecimal.ZERO));
        for (int i = 0; i < hours; i++) {
            day.set((fromHour + i) % 24, BigDecimal.ONE);
        }
        return of(day, day);
    }

    /**
     * A week of a place with a fixed distance to UTC, as a week in UTC. Where the distance is no whole hour, an hour is
     * shared by the two it falls into.
     *
     * @param local         168 values, Monday 00:00 of the place first
     * @param offsetMinutes how far the place is ahead of UTC, negative where it is behind; at most 18 hours
     */
    public static List<BigDecimal> toUtc(List<BigDecimal> local, int offsetMinutes) {
        if (local.size() != HOURS_OF_A_WEEK || Math.abs(offsetMinutes) > 18 * 60) {
            throw new IllegalArgumentException("A week has 168 hours and a place lies within 18 hours of UTC, not "
                    + local.size() + " hours and " + offsetMinutes + " minutes.");
        }
        List<BigDecimal> utc = new ArrayList<>(Collections.nCopies(HOURS_OF_A_WEEK, BigDecimal.ZERO));
        for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
            int start = 60 * hour - offsetMinutes;
            int first = Math.floorMod(Math.floorDiv(start, 60), HOURS_OF_A_WEEK);
            int after = Math.floorMod(start, 60);
            share(utc, first, local.get(hour), 60 - after);
            share(utc, (first + 1) % HOURS_OF_A_WEEK, local.get(hour), after);
        }
        return List.copyOf(utc);
    }

    private static void share(List<BigDecimal> week, int hour, BigDecimal value, int minutes) {
        if (minutes == 60) {
            week.set(hour, value);
        } else if (minutes > 0) {
            BigDecimal part = Money.divide(value.multiply(BigDecimal.valueOf(minutes)), BigDecimal.valueOf(60));
            week.set(hour, week.get(hour).add(part));
        }
    }

    /** The busiest hour against the mean. */
    public BigDecimal peakToMean() {
        return multipliers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /**
     * The multipliers of a month, rescaled so that their mean over the hours of that month is 1. With months of 730
     * hours every hour of the week counts alike and nothing changes; a calendar month has four or five of each.
     */
    public List<BigDecimal> inMonth(YearMonth month, MonthLength length) {
        List<BigDecimal> hours = hoursOfWeek(month, length);
        BigDecimal traffic = BigDecimal.ZERO;
        for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
            traffic = traffic.add(hours.get(hour).multiply(multipliers.get(hour)));
        }
        if (length == MonthLength.HOURS_730) {
            return multipliers;
        }
        if (traffic.signum() == 0) {
            throw new IllegalArgumentException("The traffic shape has no hour above zero in " + month + ".");
        }
        BigDecimal factor = Money.divide(length.hours(month), traffic);
        return multipliers.stream()
                .map(multiplier -> multiplier.multiply(factor, Money.PRECISION).stripTrailingZeros())
                .toList();
    }

    /**
     * How many hours of a month fall on each hour of the week, Monday 00:00 UTC first: 730/168 each, or the count of that
     * weekday in the calendar month.
     */
    public static List<BigDecimal> hoursOfWeek(YearMonth month, MonthLength length) {
        if (length == MonthLength.HOURS_730) {
            return Collections.nCopies(HOURS_OF_A_WEEK, Money.divide(length.hours(month), WEEK));
        }
        List<BigDecimal> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int shift =
                    Math.floorMod(day.getValue() - month.atDay(1).getDayOfWeek().getValue(), 7);
            int count = (month.lengthOfMonth() - shift + 6) / 7;
            hours.addAll(Collections.nCopies(24, BigDecimal.valueOf(count)));
        }
        return hours;
    }
}
