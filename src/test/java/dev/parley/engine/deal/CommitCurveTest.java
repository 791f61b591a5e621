package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.AldermoorDeals;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitCurveTest {

    private static final Tiers TIERS = new Tiers(List.of(tier("50", "0.05"), tier("95", "0.08"), tier("100", "0.12")));

    @Test
    void ramps_are_all_ways_to_stay_on_a_row_or_to_rise() {
        assertEquals(20, CommitCurve.ramps(AldermoorDeals.TIERS, 3).size(), "four rows in three years: 6 over 3");
        assertEquals(
                "[[50, 50], [50, 95], [50, 100], [95, 95], [95, 100], [100, 100]]",
                CommitCurve.ramps(TIERS, 2).toString());
    }

    @Test
    void a_higher_tier_may_cost_more_than_its_discount_brings_and_of_equal_points_the_lower_is_taken() {
        // 100 a year: at 50 less 5 % is 95; at 95 less 8 % is 92 and 3 short, 95 too; at 100 less 12 % is 88 and 12
        // short.
        Bill bill = SmallDeals.bill(1, SmallDeals.line("a", Treatment.DISCOUNTED, "100"));
        Valuation valuation = Valuation.of(bill, new Sampling(2, 1, 0));
        List<CommitCurve.Point> points =
                CommitCurve.points(valuation, SmallDeals.deal("0", "1"), TIERS, CommitCurve.ramps(TIERS, 1));
        assertEquals(
                List.of("95.00", "95.00", "100.00"),
                points.stream()
                        .map(point -> point.outlook().expected().toPlainString())
                        .toList());
        assertEquals(List.of(new BigDecimal("50")), CommitCurve.least(points).commitments());
    }

    @Test
    void without_tiers_every_point_keeps_the_discount_of_the_deal() {
        Bill bill = SmallDeals.bill(1, SmallDeals.line("a", Treatment.DISCOUNTED, "100"));
        Valuation valuation = Valuation.of(bill, new Sampling(2, 1, 0));
        List<List<BigDecimal>> commitments = List.of(List.of(new BigDecimal("80")), List.of(new BigDecimal("97")));
        List<CommitCurve.Point> points = CommitCurve.points(valuation, SmallDeals.deal("0.1", "1"), null, commitments);
        assertEquals("90.00", points.get(0).outlook().expected().toPlainString());
        assertEquals("97.00", points.get(1).outlook().expected().toPlainString());
        assertThrows(InvalidDeal.class, () -> CommitCurve.least(List.of()));
    }

    @Test
    void of_the_samples_tiers_a_ramp_from_18_to_20_costs_least() {
        Valuation valuation = Valuation.of(AldermoorDeals.bill(), Sampling.USUAL);
        List<CommitCurve.Point> points = CommitCurve.points(
                valuation, AldermoorDeals.row(0), AldermoorDeals.TIERS, CommitCurve.ramps(AldermoorDeals.TIERS, 3));
        CommitCurve.Point least = CommitCurve.least(points);
        assertEquals(
                List.of(AldermoorDeals.millions("18"), AldermoorDeals.millions("20"), AldermoorDeals.millions("20")),
                least.commitments());
        for (int row = 0; row < 4; row++) {
            assertTrue(least.outlook().expected().compareTo(valuation.expected(AldermoorDeals.row(row))) <= 0);
        }
    }

    @Test
    void the_uncertain_lines_carry_the_spread_and_all_lines_together_all_of_it() {
        Valuation sample = Valuation.of(AldermoorDeals.bill(), Sampling.USUAL);
        List<Uncertainty> lines = sample.uncertainty();
        assertEquals(AldermoorDeals.CLAUDE, lines.getFirst().line());
        assertEquals(0.6, lines.getFirst().share().doubleValue(), 0.05);
        assertEquals(
                1,
                lines.stream().mapToDouble(line -> line.share().doubleValue()).sum(),
                0.001);
        Bill certain = SmallDeals.bill(1, SmallDeals.line("a", Treatment.COUNTED, "100"));
        assertEquals(List.of(), Valuation.of(certain, Sampling.USUAL).uncertainty());
    }

    private static Tiers.Tier tier(String commitment, String discount) {
        return new Tiers.Tier(new BigDecimal(commitment), Share.of(discount), "a table", Grade.X);
    }
}
