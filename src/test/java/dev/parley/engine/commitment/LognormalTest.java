package dev.parley.engine.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LognormalTest {
    private static final double[] SPREADS = {0.001, 0.05, 0.3, 0.7, 1, 3, 10};

    @Test
    void the_upper_tail_of_the_normal_distribution_matches_published_values() {
        assertEquals(0.5, Lognormal.upperTail(0), 1e-16);
        assertEquals(0.158655253931457, Lognormal.upperTail(1), 1e-15);
        assertEquals(0.00620966532577613, Lognormal.upperTail(2.5), 1e-16);
        assertEquals(0.00134989803163009, Lognormal.upperTail(3), 1e-17);
        assertEquals(2.86651571879194e-7, Lognormal.upperTail(5), 1e-20);
        assertEquals(1 - 0.158655253931457, Lognormal.upperTail(-1), 1e-15);
    }

    /** The mean of min(Y, x) is the area under the chance that Y exceeds y, from 0 to x: checked by Simpson's rule. */
    @Test
    void the_mean_carried_is_the_area_under_the_chance_of_more() {
        for (double cv : new double[] {0.3, 0.7, 1}) {
            Lognormal minutes = new Lognormal(cv);
            double sigma = Math.sqrt(Math.log1p(cv * cv));
            for (double x : new double[] {0.1, 0.6, 1, 1.7, 4}) {
                int steps = 20_000;
                double sum = 1 + chanceAbove(x, sigma);
                for (int i = 1; i < steps; i++) {
                    sum += (i % 2 == 1 ? 4 : 2) * chanceAbove(x * i / steps, sigma);
                }
                assertEquals(sum * x / steps / 3, minutes.carried(Math.log(x)), 1e-10, "cv " + cv + " x " + x);
            }
        }
    }

    private static double chanceAbove(double y, double sigma) {
        return Lognormal.upperTail(Math.log(y) / sigma + sigma / 2);
    }

    @Test
    void the_table_agrees_with_the_closed_form_everywhere() {
        for (double cv : SPREADS) {
            Lognormal minutes = new Lognormal(cv);
            double sigma = Math.sqrt(Math.log1p(cv * cv));
            for (double z = -14; z < 14; z += 0.00137) {
                double closed =
                        Lognormal.upperTail(sigma / 2 - z) + Math.exp(sigma * z) * Lognormal.upperTail(z + sigma / 2);
                assertEquals(closed, minutes.carried(sigma * z), 2e-14 * (1 + closed), "cv " + cv + " z " + z);
            }
        }
    }

    /** What more capacity carries more is x times the share of minutes above x; the closed form again. */
    @Test
    void the_slope_of_the_table_agrees_with_the_closed_form_everywhere() {
        for (double cv : new double[] {0.05, 0.3, 1, 3, 10}) {
            Lognormal minutes = new Lognormal(cv);
            double sigma = Math.sqrt(Math.log1p(cv * cv));
            for (double z = -14; z < 14; z += 0.00137) {
                double closed = Math.exp(sigma * z) * Lognormal.upperTail(z + sigma / 2);
                assertEquals(closed, minutes.slope(sigma * z), 5e-13 * (1 + closed), "cv " + cv + " z " + z);
            }
        }
    }

    @Test
    void capacity_carries_a_share_of_the_minutes_and_all_of_steady_ones_up_to_the_mean() {
        assertEquals(0.4, Lognormal.carriedShare(0, 0.4), 0);
        assertEquals(1, Lognormal.carriedShare(0, 1.4), 0);
        assertEquals(0, Lognormal.carriedShare(0.5, 0), 0);
        double sigma = Math.sqrt(Math.log(1.25));
        assertEquals(2 * Lognormal.upperTail(sigma / 2), Lognormal.carriedShare(0.5, 1), 1e-14);
    }

    /** The median of minutes with mean 1 is exp(-s²/2) = 1 / sqrt(1 + cv²); steady minutes reach 1 and no more. */
    @Test
    void half_of_the_minutes_reach_at_most_the_median() {
        assertEquals(0.5, Lognormal.shareAtMost(0.75, 0.8), 1e-15);
        assertEquals(Lognormal.upperTail(1), 1 - Lognormal.shareAtMost(0.75, 0.8 * Math.exp(sigma(0.75))), 1e-15);
        assertEquals(0, Lognormal.shareAtMost(0.75, 0), 0);
        assertEquals(0, Lognormal.shareAtMost(0, 0.999), 0);
        assertEquals(1, Lognormal.shareAtMost(0, 1), 0);
    }

    private static double sigma(double cv) {
        return Math.sqrt(Math.log1p(cv * cv));
    }

    /** So far from the mean's logarithm nothing is left that matters: all is carried, and nothing below the least load. */
    @Test
    void the_spread_reaches_to_where_minutes_no_longer_matter() {
        for (double cv : SPREADS) {
            Lognormal minutes = new Lognormal(cv);
            assertEquals(sigma(cv) * (6.5 + sigma(cv) / 2), minutes.spread(), 1e-12);
            assertEquals(1, minutes.carried(minutes.spread()), 1e-10);
            assertEquals(1, minutes.carried(-minutes.spread()) / Math.exp(-minutes.spread()), 1e-9);
        }
    }

    /** A unit at the mean load carries 2 (1 - F(s/2)) of it. */
    @Test
    void a_unit_at_the_mean_load_loses_what_the_minutes_above_it_overflow() {
        Block block = new Block(
                new BigDecimal("730"), List.of(new Layer(BigDecimal.ONE, new BigDecimal("10"))), new BigDecimal("0.5"));
        Pool pool = Problems.pool(
                List.of(Term.of("1-month", 1, new BigDecimal("7"))),
                new Scenario(BigDecimal.ONE, List.of(new MonthDemand(Problems.START, List.of(block)))));
        double sigma = Math.sqrt(Math.log(1.25));
        double carried = 2 * Lognormal.upperTail(sigma / 2);
        PoolPlan plan = Problems.plan(HorizonEnd.WITHIN, pool);
        assertEquals(List.of(1), plan.coverage());
        assertEquals(730 * 10 * (1 - carried), plan.onDemandUsd().doubleValue(), 0.006);
        assertEquals(new BigDecimal("7300.00"), plan.onDemandOnlyUsd());
        assertEquals(
                plan.onDemandOnlyUsd(),
                Problems.plan(HorizonEnd.WITHIN, Laws.withTerms(pool, List.of()))
                        .onDemandUsd());
    }

    @Test
    void levels_of_spread_minutes_never_rise_and_add_up_to_the_load() {
        Lognormal minutes = new Lognormal(0.3);
        double before = Double.MAX_VALUE;
        double below = 0;
        for (int level = 1; level < 4_000; level++) {
            double carried = 500 * minutes.carried(Math.log(level / 500.0));
            assertTrue(carried - below <= before + 1e-12);
            before = carried - below;
            below = carried;
        }
        assertEquals(500, below, 1e-9);
    }
}
