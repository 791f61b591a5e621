package dev.parley.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void half_a_cent_is_rounded_up() {
        assertEquals("1.01", Money.cents(new BigDecimal("1.005")).toPlainString());
        assertEquals("1.00", Money.cents(new BigDecimal("1.00499")).toPlainString());
        assertEquals("-1.01", Money.cents(new BigDecimal("-1.005")).toPlainString());
    }

    @Test
    void a_thousand_tokens_a_minute_at_3_dollars_a_million_cost_18_cents_an_hour() {
        assertEquals(0, Money.perHour(BigDecimal.ONE, new BigDecimal("3")).compareTo(new BigDecimal("0.18")));
    }

    @Test
    void shown_lines_add_to_the_shown_total_and_stay_within_one_unit_of_the_exact_line() {
        Random random = new Random(20270501);
        for (int run = 0; run < 500; run++) {
            int decimals = random.nextInt(3);
            List<BigDecimal> lines = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(_ -> BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 5))
                    .toList();
            List<BigDecimal> shown = Money.shownLines(lines, decimals);
            BigDecimal exact = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(Money.shown(exact, decimals), shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            for (int i = 0; i < lines.size(); i++) {
                BigDecimal error = shown.get(i).subtract(lines.get(i)).abs();
                assertTrue(error.compareTo(BigDecimal.ONE.movePointLeft(decimals)) < 0, lines + " as " + shown);
            }
        }
    }

    @Test
    void a_third_each_of_ten_cents_gives_the_odd_cent_to_the_first() {
        List<BigDecimal> equal = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertEquals(
                "[0.04, 0.03, 0.03]",
                Money.split(new BigDecimal("0.10"), equal, 2).toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> Money.split(BigDecimal.TEN, List.of(BigDecimal.ZERO, BigDecimal.ZERO), 2));
    }

    @Test
    void a_sum_with_an_unknown_part_is_unknown_and_keeps_each_reason_once() {
        Amount missing = new Amount.Unknown("No price of A.");
        Amount sum = Amount.of(BigDecimal.TEN)
                .plus(missing)
                .plus(new Amount.Unknown("No price of B."))
                .plus(missing);
        assertEquals(new Amount.Unknown("No price of A. No price of B."), sum);
        assertTrue(sum.times(BigDecimal.TWO).known().isEmpty());
        assertEquals(
                Amount.of(new BigDecimal("30")),
                Amount.of(BigDecimal.TEN).plus(Amount.of(new BigDecimal("5"))).times(BigDecimal.TWO));
    }

    @Test
    void seven_percent_is_written_as_0_07() {
        assertEquals(0, Share.percent(new BigDecimal("7")).value().compareTo(new BigDecimal("0.07")));
        assertEquals(0, Share.of("0.07").complement().of(new BigDecimal("200")).compareTo(new BigDecimal("186")));
        var error = assertThrows(IllegalArgumentException.class, () -> Share.of("7"));
        assertEquals("A share lies between 0 and 1, not at 7: write 7 % as 0.07.", error.getMessage());
    }
}
