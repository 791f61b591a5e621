package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What hours and minutes say once buckets were summed up. */
class MeasuredHoursTest {

    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");

    private static final int HOUR = 3600;

    @Test
    void an_hour_has_1_to_3600_measured_seconds_and_counts_as_a_whole_one_from_1800_on() {
        assertFalse(hour(1).mostly());
        assertFalse(hour(1799).mostly());
        assertTrue(hour(1800).mostly());
        assertTrue(hour(3600).mostly());
        for (int seconds : new int[] {0, 3601}) {
            var error = assertThrows(IllegalArgumentException.class, () -> hour(seconds));
            assertEquals("An hour has 1 to 3600 measured seconds, not " + seconds + ".", error.getMessage());
        }
    }

    private static MeasuredHour hour(int seconds) {
        return new MeasuredHour(MONDAY, seconds, MeasuredFlow.of(TokenFlow.of("1", "0", "0", "0")::of), null);
    }

    @Test
    void the_busiest_hour_is_compared_with_the_mean_of_all_measured_time() {
        // 1, 1 and 4 thousand a minute: mean 2, peak to mean 2
        assertEquals(0, hours(60_000, 60_000, 240_000).peakToMean().compareTo(BigDecimal.TWO));
        assertEquals(0, hours(0, 0).peakToMean().compareTo(BigDecimal.ONE));
    }

    @Test
    void hours_measured_for_less_than_half_are_compared_only_when_there_are_no_others() {
        MeasuredHour short9 =
                new MeasuredHour(MONDAY, 1700, MeasuredFlow.of(TokenFlow.of("9", "0", "0", "0")::of), null);
        MeasuredHour short5 = new MeasuredHour(
                MONDAY.plusSeconds(HOUR), 1700, MeasuredFlow.of(TokenFlow.of("5", "0", "0", "0")::of), null);
        MeasuredHour whole = new MeasuredHour(
                MONDAY.plusSeconds(2 * HOUR), 3600, MeasuredFlow.of(TokenFlow.of("2", "0", "0", "0")::of), null);
        assertEquals(new BigDecimal("2"), new MeasuredHours(List.of(short9, short5, whole)).peak());
        MeasuredHours fragments = new MeasuredHours(List.of(short9, short5));
        assertEquals(new BigDecimal("9"), fragments.peak());
        assertEquals(new BigDecimal("5"), fragments.percentile(Share.of("0.5")));
    }

    @Test
    void the_first_hours_stand_for_a_share_of_nothing_and_the_last_for_all() {
        MeasuredHours hours = hours(60_000, 120_000, 180_000);
        assertEquals(0, hours.percentile(Share.NONE).compareTo(BigDecimal.ONE));
        assertEquals(0, hours.percentile(Share.ALL).compareTo(new BigDecimal("3")));
    }

    @Test
    void a_series_that_begins_at_half_past_belongs_to_the_hour_it_began_in() {
        Instant first = MONDAY.plusSeconds(HOUR / 2);
        MeasuredSeries series = MeasuredSeries.between(300, first, first.plusSeconds(23 * 300));
        for (int i = 0; i < 24; i++) {
            // Six buckets until the full hour at 5,000 tokens, twelve at 10,000, six at 20,000: 1, 2 and 4 a minute.
            series.add(
                    first.getEpochSecond() + 300L * i, new double[] {i < 6 ? 5000 : i < 18 ? 10_000 : 20_000, 0, 0, 0});
        }
        List<MeasuredHour> hours = Measurement.of(series).hours().hours();
        assertEquals(
                List.of(MONDAY, MONDAY.plusSeconds(HOUR), MONDAY.plusSeconds(2 * HOUR)),
                hours.stream().map(MeasuredHour::start).toList());
        assertEquals(
                List.of(1800, 3600, 1800),
                hours.stream().map(MeasuredHour::seconds).toList());
        assertEquals(
                List.of("1", "2", "4"),
                hours.stream().map(hour -> hour.mean().input().toPlainString()).toList());
    }

    @Test
    void thirty_measured_minutes_say_enough_about_an_hour_and_twenty_nine_do_not() {
        assertEquals(
                30, minutes(30, _ -> 1000).hours().hours().getFirst().minutes().count());
        assertEquals(null, minutes(29, _ -> 1000).hours().hours().getFirst().minutes());
    }

    @Test
    void twenty_hours_of_minutes_have_the_percentiles_of_all_1200_minutes() {
        // Minutes of hour h bear h + 1 thousand: 600 of 1,200 are at most 10, 1,140 at most 19, 1,188 at most 20.
        MinuteFigures minutes = minutes(1200, i -> 1000 * (i / 60 + 1)).minutes();
        assertEquals(
                List.of("0", "10", "19", "20", "20"),
                List.of(minutes.cv(), minutes.p50(), minutes.p95(), minutes.p99(), minutes.peak()).stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }

    @Test
    void measured_minutes_are_compared_with_lognormal_ones_at_the_point_where_they_differ_most() {
        // Without spread capacity of half the mean carries a half, of the mean all: measured 0.5 and 0.75 differ by
        // 0.25.
        MinuteFigures steady = figures("0", carried("0.5", "0.5"), carried("1", "0.75"), carried("2", "0.9"));
        assertEquals("0.25", steady.furthestFromLognormal().toPlainString());
        assertEquals("0", figures("0").furthestFromLognormal().toPlainString());
    }

    private static MinuteFigures figures(String cv, MinuteFigures.Carried... carried) {
        BigDecimal one = BigDecimal.ONE;
        return new MinuteFigures(new BigDecimal(cv), one, one, one, one, List.of(carried));
    }

    private static MinuteFigures.Carried carried(String capacity, String share) {
        return new MinuteFigures.Carried(new BigDecimal(capacity), new BigDecimal(share));
    }

    @Test
    void a_week_in_which_midnight_was_never_measured_has_no_shape() {
        List<MeasuredHour> hours = week(h -> h % 24 != 0, _ -> 1);
        WeekProfile week = new MeasuredHours(hours).week();
        assertEquals(161, week.measured());
        assertTrue(week.traffic().isEmpty());
    }

    @Test
    void an_unmeasured_saturday_takes_the_hours_of_sunday_midnight_too() {
        List<BigDecimal> multipliers = new MeasuredHours(
                        week(h -> h < 120 || h >= 144, h -> h < 120 ? 4 + h % 24 : 1 + h % 24))
                .week()
                .traffic()
                .orElseThrow()
                .multipliers();
        for (int h = 0; h < 24; h++) {
            assertEquals(multipliers.get(144 + h), multipliers.get(120 + h), "hour " + h);
        }
    }

    @Test
    void an_hour_half_again_as_busy_as_the_others_shows_to_six_decimals() {
        // 167 hours of 1 and one of 1.5: 168 / 168.5 and 1.5 · 168 / 168.5
        List<BigDecimal> multipliers = new MeasuredHours(week(_ -> true, h -> h == 50 ? 3 : 2))
                .week()
                .traffic()
                .orElseThrow()
                .multipliers();
        assertEquals(252 / 168.5, multipliers.get(50).doubleValue(), 1e-6);
        assertEquals(168 / 168.5, multipliers.get(49).doubleValue(), 1e-6);
    }

    @Test
    void hours_that_differ_by_less_than_a_millionth_are_alike() {
        List<BigDecimal> multipliers = new MeasuredHours(week(_ -> true, h -> h == 50 ? 10_000_001 : 10_000_000))
                .week()
                .traffic()
                .orElseThrow()
                .multipliers();
        assertEquals(1, multipliers.stream().distinct().count());
    }

    /** A week of 4 thousand input tokens a minute; its first three days tell as many cache reads, the others none. */
    private static MeasuredHours threeDaysTellCacheReads() {
        return new MeasuredHours(IntStream.range(0, 168)
                .mapToObj(h -> {
                    var four = new BigDecimal(4);
                    return new MeasuredHour(
                            MONDAY.plusSeconds((long) h * HOUR),
                            HOUR,
                            new MeasuredFlow(four, h < 72 ? four : null, null, BigDecimal.ONE),
                            null);
                })
                .toList());
    }

    @Test
    void an_hour_that_does_not_tell_a_class_of_token_is_no_quieter_for_it() {
        var hours = threeDaysTellCacheReads();
        assertEquals(EnumSet.of(TokenClass.INPUT, TokenClass.OUTPUT), hours.compared());
        assertEquals(new BigDecimal("5"), hours.peak());
        assertEquals(0, hours.peakToMean().compareTo(BigDecimal.ONE));
        assertEquals(
                List.of(new BigDecimal("1")),
                hours.week().traffic().orElseThrow().multipliers().stream()
                        .distinct()
                        .toList());
    }

    @Test
    void a_class_of_token_has_the_mean_of_the_hours_that_tell_it_and_none_where_no_hour_does() {
        var hours = threeDaysTellCacheReads();
        for (var mean : List.of(hours.mean(), hours.week().mean())) {
            assertEquals(new BigDecimal("4"), mean.cacheRead());
            assertNull(mean.cacheWrite());
            assertEquals(new BigDecimal("9"), mean.total());
            assertTrue(mean.whole().isEmpty());
        }
    }

    @Test
    void hours_that_tell_nothing_in_common_are_compared_by_the_class_that_is_told_the_longest() {
        var one = BigDecimal.ONE;
        var hours = new MeasuredHours(List.of(
                new MeasuredHour(MONDAY, HOUR, new MeasuredFlow(one, null, null, null), null),
                new MeasuredHour(
                        MONDAY.plusSeconds(HOUR), HOUR, new MeasuredFlow(null, null, null, BigDecimal.TWO), null),
                new MeasuredHour(MONDAY.plusSeconds(2 * HOUR), 1900, new MeasuredFlow(null, null, null, one), null)));
        assertEquals(EnumSet.of(TokenClass.OUTPUT), hours.compared());
        assertEquals(BigDecimal.TWO, hours.peak());
        assertEquals(one, hours.percentile(Share.of("0.5")));
    }

    @Test
    void a_measurement_tells_no_class_that_its_file_does_not() {
        var told = minutes(60, _ -> 1000).telling(EnumSet.of(TokenClass.INPUT));
        assertEquals(
                new MeasuredFlow(BigDecimal.ONE, null, null, null), told.hours().mean());
        assertEquals(
                EnumSet.of(TokenClass.INPUT),
                told.hours().hours().getFirst().mean().told());
    }

    private static List<MeasuredHour> week(IntPredicate measured, IntUnaryOperator thousandTokens) {
        List<MeasuredHour> hours = new ArrayList<>();
        for (int h = 0; h < 168; h++) {
            if (measured.test(h)) {
                BigDecimal flow = BigDecimal.valueOf(thousandTokens.applyAsInt(h));
                BigDecimal none = BigDecimal.ZERO;
                hours.add(new MeasuredHour(
                        MONDAY.plusSeconds((long) h * HOUR), HOUR, new MeasuredFlow(flow, none, none, none), null));
            }
        }
        return hours;
    }

    private static Measurement minutes(int count, IntUnaryOperator tokens) {
        MeasuredSeries series = MeasuredSeries.between(60, MONDAY, MONDAY.plusSeconds(60L * (count - 1)));
        for (int i = 0; i < count; i++) {
            series.add(MONDAY.getEpochSecond() + 60L * i, new double[] {tokens.applyAsInt(i), 0, 0, 0});
        }
        return Measurement.of(series);
    }

    private static MeasuredHours hours(double... tokens) {
        MeasuredSeries series = MeasuredSeries.between(HOUR, MONDAY, MONDAY.plusSeconds(HOUR * (tokens.length - 1L)));
        for (int i = 0; i < tokens.length; i++) {
            series.add(MONDAY.getEpochSecond() + (long) HOUR * i, new double[] {tokens[i], 0, 0, 0});
        }
        return Measurement.of(series).hours();
    }
}
