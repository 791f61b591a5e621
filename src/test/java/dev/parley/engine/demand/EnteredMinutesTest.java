package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EnteredMinutesTest {

    private static final Share P95 = Share.of("0.95");

    @Test
    void around_a_flat_week_the_percentile_is_that_of_one_lognormal() {
        // s² = ln(1 + 0.25²), exp(1.6448536 s - s²/2)
        double s = Math.sqrt(Math.log(1.0625));
        double expected = 200 * Math.exp(1.6448536269514722 * s - s * s / 2);
        assertEquals(expected, of("200", TrafficShape.flat(), "0.25"), 1e-6);
    }

    @Test
    void without_spread_it_is_the_hour_that_95_percent_of_the_hours_do_not_exceed() {
        // A window of four hours a day is a sixth of the week: its hours bear six times the mean.
        assertEquals(600, of("100", TrafficShape.window(1, 4), "0"), 1e-6);
        // One hour a day is 4.2 % of them: 95 % of the minutes have nothing.
        assertEquals(0, of("100", TrafficShape.window(1, 1), "0"), 1e-6);
    }

    @Test
    void a_share_that_is_met_exactly_by_idle_hours_needs_nothing() {
        // Half the hours of the week are idle: half of all minutes do not exceed zero, a little more reach twice the
        // mean.
        TrafficShape half = TrafficShape.window(0, 12);
        assertEquals("0", atMost(half, "0.5"));
        assertEquals("200", atMost(half, "0.51"));
    }

    private static String atMost(TrafficShape shape, String share) {
        return EnteredMinutes.percentile(new BigDecimal("100"), shape, BigDecimal.ZERO, Share.of(share))
                .toPlainString();
    }

    private static double of(String mean, TrafficShape shape, String cv) {
        return EnteredMinutes.percentile(new BigDecimal(mean), shape, new BigDecimal(cv), P95)
                .doubleValue();
    }
}
