package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole numbers against the decimals that they stand for. */
class FixedTest {
    private final Fixed fine = Fixed.forRatesUpTo(usd("10000"));
    private final Fixed coarse = Fixed.forRatesUpTo(usd("10000.01"));

    @Test
    void dollars_have_twelve_decimals_up_to_a_rate_of_10000_and_nine_above() {
        assertEquals(1_500_000_000_000L, fine.ofUsd(usd("1.5")));
        assertEquals(1_500_000_000L, coarse.ofUsd(usd("1.5")));
        assertEquals(usd("1.500000000000"), fine.usd(1_500_000_000_000L));
        assertEquals(usd("1.500000000"), coarse.usd(1_500_000_000L));
        assertEquals(7_000, fine.ofNanos(7));
        assertEquals(7, coarse.ofNanos(7));
    }

    @Test
    void a_billionth_of_a_dollar_is_rounded_half_up() {
        assertEquals(1, fine.toNanos(1_499));
        assertEquals(2, fine.toNanos(1_500));
        assertEquals(0, fine.toNanos(-500));
        assertEquals(-1, fine.toNanos(-501));
        assertEquals(1_499, coarse.toNanos(1_499));
    }

    @Test
    void a_decimal_too_long_for_twelve_places_is_rounded_and_one_too_large_is_refused() {
        assertEquals(1, Fixed.of(usd("0.0000000000005")));
        assertEquals(0, Fixed.of(usd("0.0000000000004")));
        assertEquals(9_000_000 * Fixed.ONE, Fixed.of(usd("9000000.000000000000")));
        assertThrows(ArithmeticException.class, () -> Fixed.of(usd("10000000.000000000000")));
        assertThrows(ArithmeticException.class, () -> Fixed.of(usd("10000000")));
        assertEquals(5_000_000_000_000_000_000L, coarse.ofUsd(usd("5E+9")));
    }

    @Test
    void an_amount_times_hours_is_rounded_half_up_in_both_directions() {
        long half = Fixed.ONE / 2;
        assertEquals(3 * Fixed.ONE, Fixed.times(Fixed.ONE + half, 2 * Fixed.ONE));
        assertEquals(1, Fixed.times(1, half));
        assertEquals(0, Fixed.times(1, half - 1));
        assertEquals(-1, Fixed.times(-1, half));
        assertEquals(0, Fixed.times(0, half));
        assertEquals(7_440_000 * Fixed.ONE, Fixed.times(10_000 * Fixed.ONE, 744 * Fixed.ONE));
    }

    @Test
    void products_agree_with_decimals_for_any_amount_and_hours() {
        Random random = new Random(12);
        for (int i = 0; i < 2_000; i++) {
            long amount = random.nextLong(1L << (1 + random.nextInt(53)));
            long by = random.nextLong(1L << (1 + random.nextInt(49)));
            BigDecimal exact = BigDecimal.valueOf(amount).multiply(Fixed.decimal(by));
            assertEquals(
                    exact.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                    Fixed.times(amount, by),
                    amount + " times " + by);
        }
    }

    @Test
    void sums_over_levels_are_right_beyond_64_bits_too() {
        Random random = new Random(64);
        for (int bits : new int[] {8, 31, 32, 33, 47, 62, 63}) {
            for (int levels : new int[] {0, 1, 2, 3, 40}) {
                long[] byLevel = new long[levels + 1];
                byLevel[0] = 99;
                BigInteger sum = BigInteger.ZERO;
                for (int level = 1; level <= levels; level++) {
                    byLevel[level] = (1L << bits - 1) - 1 + random.nextLong(1L << bits - 1);
                    sum = sum.add(level > 1 ? BigInteger.valueOf(byLevel[level]) : BigInteger.ZERO);
                }
                String about = bits + " bits, " + levels + " levels";
                assertEquals(new BigDecimal(sum, 12), fine.usdAbove(byLevel, 1), about);
                BigInteger first = levels == 0 ? BigInteger.ZERO : BigInteger.valueOf(byLevel[1]);
                assertEquals(new BigDecimal(sum.add(first), 12), fine.usdAbove(byLevel, 0), about);
                assertEquals(new BigDecimal(sum.add(first), 12), fine.usdAbove(byLevel, -3), about);
            }
        }
    }

    @Test
    void amounts_of_each_level_are_kept_as_steps() {
        StepCurve curve = new StepCurve();
        assertEquals("[0]", text(curve));
        curve.add(2, 4, 5);
        curve.add(4, 4, -5);
        curve.add(3, 2, 7);
        assertEquals("[0, 0, 5, 5]", text(curve));
        curve.addLoad(2 * Fixed.ONE + Fixed.ONE / 2, 10);
        assertEquals("[0, 10, 15, 10]", text(curve));
        curve.addLoad(3 * Fixed.ONE, 1);
        assertEquals("[0, 11, 16, 11]", text(curve));
        curve.addEach(new long[] {100, 1, 0, -11});
        assertEquals("[0, 12, 16]", text(curve));
    }

    private static String text(StepCurve curve) {
        return java.util.Arrays.toString(curve.byLevel());
    }

    @Test
    void steps_reach_as_high_as_they_are_asked_to() {
        for (int top : new int[] {62, 63, 64, 127, 128, 1000}) {
            StepCurve curve = new StepCurve();
            curve.add(top, top, 3);
            long[] byLevel = curve.byLevel();
            assertEquals(top + 1, byLevel.length);
            assertEquals(3, byLevel[top]);
            assertEquals(0, byLevel[top - 1]);
        }
    }

    @Test
    void a_weight_counts_in_parts_of_two_to_the_fortieth_rounded_down() {
        assertEquals(1_000, Weights.times(1_000, Weights.ONE));
        assertEquals(1, Weights.times(3, Weights.ONE / 2));
        assertEquals(Long.MAX_VALUE, Weights.times(Long.MAX_VALUE, Weights.ONE));
        assertThrows(ArithmeticException.class, () -> Weights.times(Long.MAX_VALUE, Weights.ONE + (1 << 10)));
        assertThrows(ArithmeticException.class, () -> Weights.times(1L << 62, 2 * Weights.ONE));
        assertEquals(1L << 62, Weights.times(1L << 61, 2 * Weights.ONE));
        assertEquals((1L << 40) * 3 / 10, Weights.of(0.3));
    }

    @Test
    void weighted_amounts_agree_with_whole_numbers_of_any_length() {
        Random random = new Random(40);
        for (int i = 0; i < 2_000; i++) {
            long amount = random.nextLong(1L << (1 + random.nextInt(60)));
            long weight = random.nextLong(1L << (1 + random.nextInt(42)));
            BigInteger exact = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .shiftRight(40);
            assertEquals(exact.longValueExact(), Weights.times(amount, weight), amount + " times " + weight);
        }
    }

    @Test
    void each_case_weighs_the_same_in_all_months_and_commitments_count_once() {
        Weights weights = Weights.of(2, 5, 7);
        assertEquals("[" + Weights.ONE + ", " + Weights.ONE + "]", java.util.Arrays.toString(weights.committed()));
        assertEquals("[[5, 5], [7, 7]]", java.util.Arrays.deepToString(weights.uncovered()));
    }
}
