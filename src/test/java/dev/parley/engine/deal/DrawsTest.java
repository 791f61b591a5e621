package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The draws have the percentiles, the mean and the correlation they are said to have. */
class DrawsTest {

    private static final double Z = Draws.P90;
    private static final Sampling MANY = new Sampling(200_000, 11, 0.5);

    @Test
    void low_base_and_high_are_met_at_their_percentiles_and_between_them_logarithms_are_straight() {
        assertEquals(50, Draws.value(50, 100, 400, -Z), 1e-9);
        assertEquals(100, Draws.value(50, 100, 400, 0), 0);
        assertEquals(400, Draws.value(50, 100, 400, Z), 1e-9);
        assertEquals(200, Draws.value(50, 100, 400, Z / 2), 1e-9, "half way to four times is twice");
        assertEquals(25, Draws.value(50, 100, 400, -2 * Z), 1e-9);
    }

    @Test
    void toward_zero_which_has_no_logarithm_the_line_is_straight_and_stays_at_zero() {
        assertEquals(50, Draws.value(0, 100, 400, -Z / 2), 1e-9);
        assertEquals(0, Draws.value(0, 100, 400, -Z), 1e-9);
        assertEquals(0, Draws.value(0, 100, 400, -3), 0);
        assertEquals(200, Draws.value(0, 0, 400, Z / 2), 1e-9, "nothing in the base case, something in the high one");
        assertEquals(0, Draws.value(0, 0, 400, -1), 0);
        assertEquals(0, Draws.value(0, 0, 0, 2), 0);
    }

    @Test
    void the_percentiles_of_a_drawn_line_are_its_estimate() {
        double[] usd = drawn(0.5, "a");
        Arrays.sort(usd);
        assertEquals(80, Statistics.percentile(usd, 0.1), 0.4);
        assertEquals(100, Statistics.percentile(usd, 0.5), 0.4);
        assertEquals(150, Statistics.percentile(usd, 0.9), 0.9);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.5,0.25", "0.8,0.64", "1,1"})
    void two_lines_are_correlated_by_the_square_of_the_loading(double loading, double correlation) {
        Draws draws = new Draws(MANY.withLoading(loading));
        double[] a = draws.of("a");
        double[] b = draws.of("b");
        double sum = 0;
        double squares = 0;
        for (int path = 0; path < a.length; path++) {
            sum += a[path] * b[path];
            squares += a[path] * a[path];
        }
        assertEquals(correlation, sum / a.length, 0.01);
        assertEquals(1, squares / a.length, 0.01, "each has variance 1");
    }

    @Test
    void paths_come_in_pairs_of_opposite_numbers() {
        double[] z = new Draws(new Sampling(4, 5, 0.3)).of("a");
        assertArrayEquals(new double[] {z[0], -z[0], z[2], -z[2]}, z);
        assertTrue(z[0] != z[2]);
    }

    @ParameterizedTest
    @CsvSource({"80", "100", "120", "160"})
    void the_expected_shortfall_of_one_lognormal_line_is_that_of_the_closed_form(double commitment) {
        // X = 100 exp(s Z), P10 = 100 / 1.5, P90 = 150: E[max(0, C - X)] = C N(d) - 100 exp(s^2/2) N(d - s), d =
        // ln(C/100)/s.
        double s = Math.log(1.5) / Z;
        double d = Math.log(commitment / 100) / s;
        double expected = commitment * normal(d) - 100 * Math.exp(s * s / 2) * normal(d - s);
        Estimate estimate = new Estimate(new BigDecimal("66.6666666667"), new BigDecimal("100"), new BigDecimal("150"));
        Bill bill = new Bill(
                new ContractYears(SmallDeals.START, 1),
                List.of(BillLine.of("a", "P", Biller.AWS, Treatment.COUNTED, new Spend.ByYear(List.of(estimate)))),
                null,
                List.of());
        Outlook outlook = Valuation.of(bill, MANY).outlook(SmallDeals.deal("0", Double.toString(commitment)));
        Outlook.Year year = outlook.years().getFirst();
        assertEquals(expected, year.expectedShortfall().doubleValue(), 0.15);
        assertEquals(normal(d), year.shortfallProbability().value().doubleValue(), 0.004);
        assertEquals(100 * Math.exp(s * s / 2) + expected, outlook.expected().doubleValue(), 0.15);
        assertEquals(
                1 - normal(d), year.savedDollarJointly().value().doubleValue(), 0.01, "the slope of the same curve");
        assertEquals(
                year.expectedShortfall().doubleValue()
                        / year.shortfallProbability().value().doubleValue(),
                year.shortfallIfShort().doubleValue(),
                0.03);
    }

    @Test
    void the_standard_error_says_how_far_seeds_lie_apart() {
        double[] means = new double[40];
        double error = 0;
        for (int seed = 0; seed < means.length; seed++) {
            Sampling few = new Sampling(1_000, seed, 0.5);
            Outlook outlook = Valuation.of(bill("a"), few).outlook(SmallDeals.deal("0", "110"));
            means[seed] = outlook.expected().doubleValue();
            error += outlook.standardError().doubleValue() / means.length;
        }
        double mean = Statistics.mean(means);
        double spread =
                Math.sqrt(Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1));
        assertEquals(1, spread / error, 0.35);
    }

    private static double[] drawn(double loading, String id) {
        return Paths.drawn(bill(id), MANY.withLoading(loading)).usd()[0];
    }

    private static Bill bill(String id) {
        Estimate estimate = Estimate.of("80", "100", "150");
        return new Bill(
                new ContractYears(SmallDeals.START, 1),
                List.of(BillLine.of(id, "P", Biller.AWS, Treatment.COUNTED, new Spend.ByYear(List.of(estimate)))),
                null,
                List.of());
    }

    /** The standard normal distribution by Simpson's rule from -10, far more exact than the tests ask. */
    private static double normal(double z) {
        int steps = 20_000;
        double h = (z + 10) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = -10 + i * h;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * Math.exp(-x * x / 2);
        }
        return sum * h / 3 / Math.sqrt(2 * Math.PI);
    }
}
