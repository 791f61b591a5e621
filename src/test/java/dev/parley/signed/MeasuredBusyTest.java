package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.MeasuredHour;
import dev.parley.engine.demand.MeasuredHours;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.workload.Held;
import dev.parley.workload.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuredBusyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** One unit carries 100,000 tokens in and 10,000 out a minute. */
    private static final CapacityProduct UNITS =
            CapacityProduct.modelUnits(new BigDecimal("100000"), new BigDecimal("10000"));

    @Test
    void hours_fill_units_up_to_what_is_held_and_no_further() {
        // two units: 12 hours fill one of them, 12 hours would fill three
        var hours = new ArrayList<MeasuredHour>();
        for (int hour = 1; hour <= 24; hour++) {
            hours.add(hour(hour, hour <= 12 ? "100" : "300", "2"));
        }
        assertThat(busy(hours)).isEqualByComparingTo("0.75");
    }

    @Test
    void the_tighter_limit_decides_and_workloads_of_one_pool_add_up() {
        var one = hours(24, "20", "10");
        assertThat(busy(one)).isEqualByComparingTo("0.5");
        assertThat(new MeasuredBusy(UNITS, NOW)
                        .of(held(), List.of(new MeasuredHours(one), new MeasuredHours(hours(24, "10", "5"))))
                        .orElseThrow())
                .isEqualByComparingTo("0.75");
    }

    @Test
    void hours_older_than_30_days_and_less_than_a_day_of_them_say_nothing() {
        var old = new ArrayList<MeasuredHour>();
        for (int hour = 721; hour <= 800; hour++) {
            old.add(hour(hour, "100", "0"));
        }
        assertThat(new MeasuredBusy(UNITS, NOW).of(held(), List.of(new MeasuredHours(old.reversed()))))
                .isEmpty();
        assertThat(new MeasuredBusy(UNITS, NOW).of(held(), List.of(new MeasuredHours(hours(23, "100", "0")))))
                .isEmpty();
        assertThat(new MeasuredBusy(CapacityProduct.modelUnits(null, null), NOW)
                        .of(held(), List.of(new MeasuredHours(hours(48, "100", "0")))))
                .isEmpty();
    }

    @Test
    void a_class_that_counts_and_is_not_told_leaves_it_unknown_and_one_that_counts_nothing_does_not() {
        assertThat(new MeasuredBusy(UNITS, NOW).of(held(), List.of(new MeasuredHours(hours(48, "100", "")))))
                .isEmpty();
        assertThat(busy(hours(48, "100", "0"))).isEqualByComparingTo("0.5");
    }

    private static BigDecimal busy(List<MeasuredHour> hours) {
        var inOrder =
                hours.stream().sorted(Comparator.comparing(MeasuredHour::start)).toList();
        return new MeasuredBusy(UNITS, NOW)
                .of(held(), List.of(new MeasuredHours(inOrder)))
                .orElseThrow();
    }

    private static List<MeasuredHour> hours(int count, String input, String output) {
        var hours = new ArrayList<MeasuredHour>();
        for (int hour = count; hour >= 1; hour--) {
            hours.add(hour(hour, input, output));
        }
        return hours;
    }

    private static MeasuredHour hour(int ago, String input, String output) {
        return new MeasuredHour(
                NOW.minus(ago, ChronoUnit.HOURS),
                3600,
                new MeasuredFlow(
                        new BigDecimal(input), null, BigDecimal.ZERO, output.isEmpty() ? null : new BigDecimal(output)),
                null);
    }

    private static Held held() {
        return new Held(
                new UUID(1, 1),
                new AccountOfPayer(new UUID(2, 2), "us-prod", "P1", true),
                "a-model",
                "us-east-1",
                "model-units",
                6,
                Quantity.units(2),
                new BigDecimal("13.08"),
                null,
                null,
                LocalDate.parse("2026-11-01"),
                null,
                true,
                null,
                null,
                null,
                0,
                "somebody",
                Instant.EPOCH);
    }
}
