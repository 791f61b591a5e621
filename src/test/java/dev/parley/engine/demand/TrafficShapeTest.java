package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficShapeTest {

    @Test
    void sixteen_hours_a_day_are_one_and_a_half_times_the_mean() {
        TrafficShape daytime = TrafficShape.window(6, 16);
        assertEquals(0, daytime.multipliers().get(6).compareTo(new BigDecimal("1.5")));
        assertEquals(0, daytime.multipliers().get(5).signum());
        assertEquals(0, daytime.peakToMean().compareTo(new BigDecimal("1.5")));
    }

    @Test
    void a_window_may_pass_midnight() {
        TrafficShape night = TrafficShape.window(22, 4);
        assertEquals(0, night.multipliers().get(1).compareTo(new BigDecimal("6")));
        assertEquals(0, night.multipliers().get(2).signum());
    }

    @Test
    void office_hours_of_tokyo_begin_on_sunday_night_in_utc() {
        List<BigDecimal> local = new ArrayList<>(Collections.nCopies(168, BigDecimal.ZERO));
        local.set(8, BigDecimal.ONE);
        List<BigDecimal> utc = TrafficShape.toUtc(local, 9 * 60);
        assertEquals(1, utc.get(167).intValueExact());
        assertEquals(0, utc.get(8).signum());
    }

    @Test
    void an_hour_of_a_zone_half_an_hour_off_is_shared_by_two() {
        List<BigDecimal> local = new ArrayList<>(Collections.nCopies(168, BigDecimal.ZERO));
        local.set(9, new BigDecimal("4"));
        // 09:00 to 10:00 in India is 03:30 to 04:30 UTC.
        List<BigDecimal> utc = TrafficShape.toUtc(local, 5 * 60 + 30);
        assertEquals(0, utc.get(3).compareTo(new BigDecimal("2")));
        assertEquals(0, utc.get(4).compareTo(new BigDecimal("2")));
        // 09:00 to 10:00 in Newfoundland is 12:30 to 13:30 UTC.
        List<BigDecimal> west = TrafficShape.toUtc(local, -(3 * 60 + 30));
        assertEquals(0, west.get(12).compareTo(new BigDecimal("2")));
        assertEquals(0, west.get(13).compareTo(new BigDecimal("2")));
    }

    @Test
    void whatever_the_typed_scale_the_mean_is_one() {
        TrafficShape shape = TrafficShape.of(day(7), day(3));
        BigDecimal sum = shape.multipliers().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals("168.000000000000", Money.shown(sum, 12).toPlainString());
    }

    @Test
    void a_calendar_month_counts_every_real_hour_of_the_week() {
        for (YearMonth month : List.of(YearMonth.of(2027, 2), YearMonth.of(2028, 2), YearMonth.of(2027, 5))) {
            List<BigDecimal> counted = new ArrayList<>(Collections.nCopies(168, BigDecimal.ZERO));
            LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
            for (LocalDateTime hour = month.atDay(1).atStartOfDay(); hour.isBefore(end); hour = hour.plusHours(1)) {
                int index = (hour.getDayOfWeek().getValue() - 1) * 24 + hour.getHour();
                counted.set(index, counted.get(index).add(BigDecimal.ONE));
            }
            assertEquals(counted, TrafficShape.hoursOfWeek(month, MonthLength.CALENDAR), month.toString());
        }
    }

    @Test
    void in_a_calendar_month_the_mean_over_its_own_hours_is_one() {
        TrafficShape office = TrafficShape.of(day(7), Collections.nCopies(24, BigDecimal.ZERO));
        YearMonth month = YearMonth.of(2027, 5);
        List<BigDecimal> hours = TrafficShape.hoursOfWeek(month, MonthLength.CALENDAR);
        List<BigDecimal> rescaled = office.inMonth(month, MonthLength.CALENDAR);
        BigDecimal traffic = BigDecimal.ZERO;
        for (int hour = 0; hour < 168; hour++) {
            traffic = traffic.add(hours.get(hour).multiply(rescaled.get(hour)));
        }
        assertEquals("744.000000000000", Money.shown(traffic, 12).toPlainString());
    }

    @Test
    void a_shape_without_traffic_or_with_missing_hours_is_refused() {
        List<BigDecimal> zeros = Collections.nCopies(24, BigDecimal.ZERO);
        assertThrows(IllegalArgumentException.class, () -> TrafficShape.of(zeros, zeros));
        var error = assertThrows(IllegalArgumentException.class, () -> new TrafficShape(zeros));
        assertEquals("A traffic shape has 168 hours, Monday 00:00 UTC first, not 24.", error.getMessage());
    }

    @Test
    void five_weekdays_come_before_two_weekend_days() {
        List<BigDecimal> multipliers = TrafficShape.of(
                        Collections.nCopies(24, BigDecimal.ONE), Collections.nCopies(24, new BigDecimal("15")))
                .multipliers();
        // (5 · 1 + 2 · 15) / 7 = 5: weekdays at a fifth of the mean, weekends at three times
        assertEquals("0.2", multipliers.get(119).toPlainString());
        assertEquals("3", multipliers.get(120).toPlainString());
        assertEquals("3", multipliers.get(167).toPlainString());
        assertThrows(
                IllegalArgumentException.class,
                () -> TrafficShape.of(
                        Collections.nCopies(23, BigDecimal.ONE), Collections.nCopies(24, BigDecimal.ONE)));
    }

    @Test
    void a_window_is_one_to_24_hours_from_midnight_to_23() {
        assertEquals(TrafficShape.flat(), TrafficShape.window(0, 24));
        assertEquals(0, TrafficShape.window(23, 1).multipliers().get(23).compareTo(new BigDecimal("24")));
        for (int[] wrong : List.of(new int[] {-1, 1}, new int[] {24, 1}, new int[] {0, 0}, new int[] {0, 25})) {
            var error = assertThrows(IllegalArgumentException.class, () -> TrafficShape.window(wrong[0], wrong[1]));
            assertEquals(
                    "A daily window starts at an hour from 0 to 23 and lasts 1 to 24 hours, not " + wrong[0] + " and "
                            + wrong[1] + ".",
                    error.getMessage());
        }
    }

    @Test
    void a_place_lies_within_18_hours_of_utc() {
        List<BigDecimal> local = new ArrayList<>(Collections.nCopies(168, BigDecimal.ZERO));
        local.set(20, BigDecimal.ONE);
        assertEquals(BigDecimal.ONE, TrafficShape.toUtc(local, 18 * 60).get(2));
        assertEquals(BigDecimal.ONE, TrafficShape.toUtc(local, -18 * 60).get(38));
        assertThrows(IllegalArgumentException.class, () -> TrafficShape.toUtc(local, 18 * 60 + 1));
        assertThrows(IllegalArgumentException.class, () -> TrafficShape.toUtc(local.subList(0, 167), 0));
    }

    private static List<BigDecimal> day(int step) {
        List<BigDecimal> day = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            day.add(BigDecimal.valueOf(hour * step % 11, 1));
        }
        return day;
    }
}
