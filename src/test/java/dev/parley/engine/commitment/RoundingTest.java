package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void three_thirds_of_a_dollar_add_up_to_a_dollar() {
        List<BigDecimal> thirds = List.of(usd("0.333333"), usd("0.333333"), usd("0.333334"));
        assertEquals(List.of(usd("0.33"), usd("0.33"), usd("0.34")), Rounding.parts(usd("1.00"), thirds));
    }

    @Test
    void the_earlier_of_two_equal_losses_gets_the_cent() {
        assertEquals(
                List.of(usd("0.01"), usd("0.00")), Rounding.parts(usd("0.01"), List.of(usd("0.005"), usd("0.005"))));
    }

    @Test
    void totals_round_half_up() {
        assertEquals(usd("0.01"), Rounding.cents(usd("0.005")));
        assertEquals(usd("0.00"), Rounding.cents(usd("0.004999")));
    }

    @Test
    void dollars_are_written_with_thousands_and_two_decimals() {
        assertEquals("$1,234,567.80", Sentences.usd(usd("1234567.8")));
        assertEquals("$999.00", Sentences.usd(usd("999")));
        assertEquals("$1,000.00", Sentences.usd(usd("1000")));
    }
}
