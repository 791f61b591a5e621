package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredSeriesTest {

    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");

    private static final int HOUR = 3600;

    @Test
    void four_minutes_of_one_two_three_and_two_thousand_tokens_have_a_mean_of_two_thousand() {
        MeasuredSeries series = minutes(1000, 2000, 3000, 2000);
        MeasuredHour hour = Measurement.of(series).hours().hours().getFirst();
        assertEquals(240, hour.seconds());
        same("2", hour.mean().input());
        same("0", hour.mean().output());
        assertFalse(hour.mostly());
        assertNull(hour.minutes(), "four minutes say too little about the spread of an hour");
    }

    @Test
    void an_hour_with_minutes_of_one_and_three_thousand_by_turns_is_spread_by_a_half() {
        MeasuredSeries series = MeasuredSeries.between(60, MONDAY, MONDAY.plusSeconds(59 * 60));
        for (int minute = 0; minute < 60; minute++) {
            add(series, 60 * minute, minute % 2 == 0 ? 1000 : 3000);
        }
        MinuteFigures minutes = Measurement.of(series).minutes();
        same("0.5", minutes.cv());
        same("1", minutes.p50());
        same("3", minutes.p95());
        same("3", minutes.peak());
        // Capacity of the mean, 2: minutes of 1 pass whole, minutes of 3 up to 2; (1 + 2) / 2 of 2 is three quarters.
        assertEquals(
                new BigDecimal("0.75"),
                minutes.carried().stream()
                        .filter(point -> point.capacity().compareTo(BigDecimal.ONE) == 0)
                        .findFirst()
                        .orElseThrow()
                        .share());
    }

    @Test
    void hours_weigh_by_their_tokens_in_the_minute_spread() {
        // A busy steady hour of 90 thousand a minute and a quiet one of 5 and 15 thousand by turns: cv 0.5, weight 1 in
        // 10.
        MeasuredSeries series = MeasuredSeries.between(60, MONDAY, MONDAY.plusSeconds(119 * 60));
        for (int minute = 0; minute < 120; minute++) {
            add(series, 60 * minute, minute < 60 ? 90_000 : minute % 2 == 0 ? 5_000 : 15_000);
        }
        same("0.158114", Measurement.of(series).minutes().cv());
    }

    @Test
    void buckets_longer_than_a_minute_say_nothing_about_minutes() {
        MeasuredSeries series = MeasuredSeries.between(300, MONDAY, MONDAY.plusSeconds(23 * HOUR));
        for (int i = 0; i < 23 * 12; i++) {
            add(series, 300 * i, 1000 * (1 + i % 5));
        }
        Measurement measurement = Measurement.of(series);
        assertNull(measurement.minutes());
        assertTrue(measurement.hours().hours().stream().allMatch(hour -> hour.minutes() == null));
    }

    @Test
    void what_was_counted_over_five_minutes_and_spread_over_minutes_says_nothing_about_them() {
        MeasuredSeries series = MeasuredSeries.between(60, MONDAY, MONDAY.plusSeconds(59 * 60));
        for (int minute = 0; minute < 60; minute++) {
            add(series, 60 * minute, 1000);
        }
        assertEquals(60, series.countedSeconds());
        assertTrue(series.tellsMinutes());
        series.countedOver(30);
        assertEquals(60, series.countedSeconds(), "a bucket was counted as a whole");
        series.countedOver(300);
        assertFalse(series.tellsMinutes());
        Measurement measurement = Measurement.of(series);
        assertEquals(300, measurement.bucketSeconds());
        assertNull(measurement.minutes());
        assertNull(measurement.hours().hours().getFirst().minutes());
        same("1", measurement.hours().mean().input());
    }

    @Test
    void a_missing_bucket_is_absent_and_not_zero() {
        MeasuredSeries series = MeasuredSeries.between(HOUR, MONDAY, MONDAY.plusSeconds(3 * HOUR));
        add(series, 0, 60_000);
        add(series, 3 * HOUR, 180_000);
        Measurement measurement = Measurement.of(series);
        assertEquals(2, series.measured());
        assertEquals(0.5, measurement.coverage());
        assertEquals(2, measurement.hours().hours().size());
        same("2", measurement.hours().mean().total());
        series.gapsAreZero();
        same("1", Measurement.of(series).hours().mean().total());
        assertEquals(1.0, Measurement.of(series).coverage());
    }

    @Test
    void a_minute_with_a_missing_second_is_no_measured_minute() {
        MeasuredSeries series = MeasuredSeries.between(1, MONDAY, MONDAY.plusSeconds(3599));
        for (int second = 0; second < 3600; second++) {
            if (second != 30) {
                add(series, second, 10);
            }
        }
        MeasuredHour hour = Measurement.of(series).hours().hours().getFirst();
        assertEquals(3599, hour.seconds());
        assertEquals(59, hour.minutes().count());
        same("0.6", hour.mean().input());
    }

    @Test
    void a_week_with_one_hour_twice_as_busy_peaks_there() {
        MeasuredSeries series = hours(168, 60_000);
        add(series, 50 * HOUR, 60_000);
        WeekProfile week = Measurement.of(series).hours().week();
        assertEquals(168, week.measured());
        List<BigDecimal> multipliers = week.traffic().orElseThrow().multipliers();
        // 168 hours of 1 and one more: the busy hour is 2 · 168 / 169 times the mean.
        assertEquals(2 * 168.0 / 169, multipliers.get(50).doubleValue(), 1e-6);
        assertEquals(168.0 / 169, multipliers.get(49).doubleValue(), 1e-6);
        same("1.005952381", week.mean().input());
    }

    @Test
    void hours_of_the_week_measured_twice_do_not_weigh_more() {
        // Monday is measured in two weeks, at 100 and 300; the rest of the week once, at 200.
        MeasuredSeries series = hours(8 * 24, 200_000 * 60);
        MeasuredSeries other = MeasuredSeries.between(HOUR, MONDAY, MONDAY.plusSeconds((8 * 24 - 1) * HOUR));
        for (int h = 0; h < 8 * 24; h++) {
            add(other, h * HOUR, h < 24 ? 100_000 * 60 : h >= 168 ? 300_000 * 60 : 200_000 * 60);
        }
        same("200", Measurement.of(series).hours().week().mean().input());
        same("200", Measurement.of(other).hours().week().mean().input());
    }

    @Test
    void an_unmeasured_hour_takes_the_mean_of_the_same_hour_on_the_same_kind_of_day() {
        // Monday to Saturday; Sunday takes Saturday's hours.
        MeasuredSeries series = MeasuredSeries.between(HOUR, MONDAY, MONDAY.plusSeconds((6 * 24 - 1) * HOUR));
        for (int h = 0; h < 6 * 24; h++) {
            add(series, h * HOUR, h < 120 ? 120_000 : 60_000);
        }
        WeekProfile week = Measurement.of(series).hours().week();
        assertEquals(144, week.measured());
        List<BigDecimal> multipliers = week.traffic().orElseThrow().multipliers();
        assertEquals(
                multipliers.get(5 * 24).doubleValue(), multipliers.get(6 * 24).doubleValue(), 1e-9);
        // (5 · 2 + 2 · 1) / 7
        same("1.714285714", week.mean().total());
    }

    @Test
    void less_than_a_day_makes_no_shape() {
        assertTrue(Measurement.of(hours(23, 60_000)).hours().week().traffic().isEmpty());
        assertTrue(Measurement.of(hours(24, 60_000)).hours().week().traffic().isPresent());
    }

    @Test
    void a_calendar_month_counts_when_95_percent_of_it_were_measured() {
        Instant first = Instant.parse("2026-08-30T00:00:00Z");
        int september = 48;
        MeasuredSeries series = MeasuredSeries.between(HOUR, first, first.plusSeconds((48 + 720 + 24 - 1) * HOUR));
        for (int h = 0; h < 48 + 720 + 24; h++) {
            boolean missing = h >= september && h < september + 36;
            if (!missing) {
                add(series, h * HOUR, 60_000);
            }
        }
        // 36 of 720 hours are missing: 95 % are there.
        assertEquals(
                List.of(YearMonth.of(2026, 9)), Measurement.of(series).hours().fullMonths());
        MeasuredSeries worse = MeasuredSeries.between(HOUR, first, first.plusSeconds((48 + 720 + 24 - 1) * HOUR));
        for (int h = 0; h < 48 + 720 + 24; h++) {
            boolean missing = h >= september && h < september + 37;
            if (!missing) {
                add(worse, h * HOUR, 60_000);
            }
        }
        assertEquals(List.of(), Measurement.of(worse).hours().fullMonths());
    }

    @Test
    void twenty_hours_of_one_to_twenty_have_a_p95_of_nineteen() {
        MeasuredSeries series = MeasuredSeries.between(HOUR, MONDAY, MONDAY.plusSeconds(19 * HOUR));
        for (int h = 0; h < 20; h++) {
            add(series, h * HOUR, 60_000 * (h + 1));
        }
        MeasuredHours hours = Measurement.of(series).hours();
        same("19", hours.percentile(Share.of("0.95")));
        same("10", hours.percentile(Share.of("0.5")));
        same("20", hours.peak());
    }

    @Test
    void what_is_no_series_is_refused_with_its_values() {
        refused("7 seconds does not divide", () -> MeasuredSeries.between(7, MONDAY, MONDAY));
        refused("7200 seconds", () -> MeasuredSeries.between(7200, MONDAY, MONDAY));
        refused("no start of a bucket", () -> MeasuredSeries.between(60, MONDAY.plusSeconds(1), MONDAY));
        refused("before it begins", () -> MeasuredSeries.between(60, MONDAY, MONDAY.minusSeconds(60)));
        refused("at most 3000000", () -> MeasuredSeries.between(1, MONDAY, MONDAY.plusSeconds(3_000_000)));
        MeasuredSeries series = hours(2, 1);
        refused("zero or more", () -> series.add(MONDAY.getEpochSecond(), new double[] {-1, 0, 0, 0}));
        refused("zero or more", () -> series.add(MONDAY.getEpochSecond(), new double[] {Double.NaN, 0, 0, 0}));
        refused("outside the series", () -> series.add(MONDAY.getEpochSecond() - 1, new double[4]));
        MeasuredSeries nothing = MeasuredSeries.between(60, MONDAY, MONDAY);
        refused("Nothing was measured", () -> Measurement.of(nothing));
    }

    @Test
    void three_million_buckets_fit_and_nothing_is_added_after_the_last() {
        MeasuredSeries series = MeasuredSeries.between(1, MONDAY, MONDAY.plusSeconds(2_999_999));
        add(series, 2_999_999, 1);
        assertEquals(MONDAY.plusSeconds(3_000_000), series.end());
        refused("outside the series", () -> series.add(series.end().getEpochSecond(), new double[4]));
    }

    private static void refused(String part, org.junit.jupiter.api.function.Executable attempt) {
        String message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static MeasuredSeries minutes(int... tokens) {
        MeasuredSeries series = MeasuredSeries.between(60, MONDAY, MONDAY.plusSeconds(60L * (tokens.length - 1)));
        for (int i = 0; i < tokens.length; i++) {
            add(series, 60 * i, tokens[i]);
        }
        return series;
    }

    private static MeasuredSeries hours(int count, double tokens) {
        MeasuredSeries series = MeasuredSeries.between(HOUR, MONDAY, MONDAY.plusSeconds((count - 1L) * HOUR));
        for (int h = 0; h < count; h++) {
            add(series, h * HOUR, tokens);
        }
        return series;
    }

    private static void add(MeasuredSeries series, int second, double input) {
        series.add(series.start().getEpochSecond() + second, new double[] {input, 0, 0, 0});
    }

    private static void same(String expected, BigDecimal actual) {
        assertEquals(
                0,
                new BigDecimal(expected)
                        .compareTo(
                                actual.setScale(Math.max(0, new BigDecimal(expected).scale()), RoundingMode.HALF_UP)),
                expected + " expected, got " + actual);
    }
}
