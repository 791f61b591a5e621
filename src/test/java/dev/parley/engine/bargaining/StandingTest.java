package dev.parley.engine.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.quantity.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void an_offer_reaches_those_it_is_at_least_as_good_as() {
        var standing =
                Standing.of(Share.of("0.09"), shares("0.07", "0.09", "0.12")).orElseThrow();
        assertEquals(new Standing(2, 3), standing);
        assertEquals(OptionalInt.empty(), standing.percentile(), "three are too few for a percentile");
    }

    @Test
    void from_five_on_it_is_a_percentile_rounded_down() {
        var six = Standing.of(Share.of("0.10"), shares("0.05", "0.07", "0.08", "0.12", "0.14", "0.20"));
        assertEquals(OptionalInt.of(50), six.orElseThrow().percentile());
        var five = Standing.of(Share.of("0.06"), shares("0.05", "0.07", "0.08", "0.12", "0.14"));
        assertEquals(OptionalInt.of(20), five.orElseThrow().percentile());
    }

    @Test
    void the_middle_of_an_even_number_is_the_mean_of_two() {
        assertEquals(
                Share.of("0.085"),
                Standing.middle(shares("0.10", "0.07", "0.20", "0.05")).orElseThrow());
        assertEquals(
                Share.of("0.07"),
                Standing.middle(shares("0.10", "0.07", "0.05")).orElseThrow());
    }

    @Test
    void among_nothing_there_is_no_standing() {
        assertEquals(Optional.empty(), Standing.of(Share.ALL, List.of()));
        assertTrue(Standing.middle(List.of()).isEmpty());
    }

    private static List<Share> shares(String... values) {
        return Arrays.stream(values).map(Share::of).toList();
    }
}
