package dev.parley.engine.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.AldermoorDeals;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Aspect;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Estimate;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.Spend;
import dev.parley.engine.deal.Treatment;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapClosingTest {

    /** 60 of AWS that take the discount, 40 of the Marketplace under the cap. */
    private static final Bill BILL = new Bill(
            new ContractYears(LocalDate.of(2027, 1, 1), 1),
            List.of(
                    line("a", Biller.AWS, Treatment.DISCOUNTED, "60"),
                    line("m", Biller.MARKETPLACE, Treatment.MARKETPLACE, "40")),
            null,
            List.of());

    private static final Valuation VALUATION = Valuation.of(BILL, new Sampling(2, 1, 0));

    /** Commits to 100 with a cap of a quarter: 85 count, 115 are paid. */
    private static final Deal OFFER = Deal.of(
            "offer",
            Header.none(1)
                    .withEnrolments(List.of(new Enrolment("P", null)))
                    .withCommitments(List.of(new BigDecimal("100")))
                    .withMarketplaceCap(Share.of("0.25")));

    private static final Lever OUTSIDE = new Lever.InWriting(
            "outside the cap", new Clause.Treats("out", List.of("m"), Aspect.UNDER_MARKETPLACE_CAP, Answer.NO));
    private static final Lever LOWER = new Lever.Commitments("commit to 75", List.of(new BigDecimal("75")));
    private static final Lever DISCOUNT = new Lever.Discount("a tenth off", Share.of("0.10"));
    private static final Lever PRIVATE_OFFER = new Lever.Percentage(
            "private offer", LineTerm.of("m", new Pricing.PercentOff(Share.of("0.2"), false), "m"));

    @Test
    void each_lever_moves_as_little_as_closes_the_gap_and_the_least_face_value_comes_first() {
        // To 100. Outside the cap all 100 count: nothing is given up on paper. Committing to 80, a cap of 20 lets 80
        // count:
        // 20 of 25 dollars of the way, 20 given up. A discount comes back as shortfall. The private offer saves 8 of
        // the 40,
        // and 32 still fill the cap of 25.
        List<Concession> ways = GapClosing.of(
                VALUATION, OFFER, new BigDecimal("100"), List.of(DISCOUNT, LOWER, PRIVATE_OFFER, OUTSIDE));
        assertEquals(
                List.of(OUTSIDE, LOWER, PRIVATE_OFFER, DISCOUNT),
                ways.stream().map(Concession::lever).toList());
        assertTrue(ways.get(0).closes());
        assertEquals(0, ways.get(0).faceValue().signum());
        assertEquals("15.00", ways.get(0).worth().usd().toPlainString());
        assertTrue(ways.get(1).closes());
        assertEquals(new Share(new BigDecimal("0.800")), ways.get(1).way());
        assertEquals(0, new BigDecimal("20").compareTo(ways.get(1).faceValue()));
        assertFalse(ways.get(2).closes());
        assertEquals("8.00", ways.get(2).worth().usd().toPlainString());
        assertEquals("8.00", ways.get(2).faceValue().toPlainString());
        assertEquals("0.00", ways.get(3).worth().usd().toPlainString());
        assertEquals("6.00", ways.get(3).faceValue().toPlainString());
        assertEquals(Share.ALL, ways.get(3).way(), "shown full out, since even that does not do");
    }

    @Test
    void an_offer_that_is_as_good_already_needs_nothing() {
        assertEquals(List.of(), GapClosing.of(VALUATION, OFFER, new BigDecimal("115"), List.of(LOWER)));
        assertEquals(List.of(), Packages.of(VALUATION, OFFER, new BigDecimal("115"), List.of(LOWER), 3));
    }

    @Test
    void levers_that_together_do_not_reach_make_no_package() {
        assertEquals(List.of(), Packages.of(VALUATION, OFFER, new BigDecimal("50"), List.of(LOWER, OUTSIDE), 3));
    }

    @Test
    void a_switch_may_lead_and_stays_off_among_others_that_are_not_full_out() {
        // To 100. The clause alone does all of it. The private offer leaves 32 of the Marketplace, and a commitment C
        // is paid
        // with 92 + C - (60 + C / 4): 100 at C = 90.67.
        List<Packages.Package> packages =
                Packages.of(VALUATION, OFFER, new BigDecimal("100"), List.of(PRIVATE_OFFER, OUTSIDE, LOWER), 3);
        assertEquals(
                OUTSIDE,
                packages.stream()
                        .filter(p -> p.lead().isSwitch())
                        .findFirst()
                        .orElseThrow()
                        .lead());
        for (Packages.Package each : packages) {
            assertEquals(100, each.expected().doubleValue(), 0.05, each.toString());
        }
        Packages.Package led = packages.stream()
                .filter(p -> p.lead().equals(PRIVATE_OFFER))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), led.deal().clauses());
        assertEquals(90.67, led.deal().header().commitment(1).doubleValue(), 0.03);
    }

    @Test
    void in_the_sample_a_lower_commitment_alone_makes_the_second_offer_as_good_as_the_target() {
        Valuation sample = Valuation.of(AldermoorDeals.bill(), Sampling.USUAL);
        BigDecimal target = sample.expected(AldermoorDeals.target());
        List<Concession> ways = GapClosing.of(sample, AldermoorDeals.r2(), target, levers());
        assertEquals(
                List.of("commitments as first asked", "12 % on Claude", "11 % across services", "10 % carried forward"),
                ways.stream().map(way -> way.lever().name()).toList());
        assertEquals(
                List.of(true, false, false, false),
                ways.stream().map(Concession::closes).toList());
        Share less = new Share(ways.getFirst().way().value().subtract(new BigDecimal("0.001")));
        assertTrue(sample.expected(ways.getFirst().deal()).compareTo(target) <= 0);
        assertTrue(
                sample.expected(levers().get(1).move(AldermoorDeals.r2(), less)).compareTo(target) > 0);
    }

    @Test
    void three_packages_of_the_sample_differ_in_their_terms_and_cost_what_the_target_costs() {
        Valuation sample = Valuation.of(AldermoorDeals.bill(), Sampling.USUAL);
        BigDecimal target = sample.expected(AldermoorDeals.target());
        for (Deal offer : List.of(AldermoorDeals.r1(), AldermoorDeals.r2())) {
            List<Packages.Package> packages = Packages.of(sample, offer, target, levers(), 3);
            assertEquals(3, packages.size());
            assertEquals(
                    3, packages.stream().map(p -> p.deal().header()).distinct().count());
            for (Packages.Package each : packages) {
                double below = target.subtract(each.expected()).doubleValue();
                assertTrue(below >= 0 && below < 5_000, each.toString());
            }
        }
    }

    private static List<Lever> levers() {
        return List.of(
                new Lever.Discount("11 % across services", Share.of("0.11")),
                new Lever.Commitments(
                        "commitments as first asked",
                        AldermoorDeals.a1().header().commitments()),
                new Lever.Percentage(
                        "12 % on Claude",
                        LineTerm.of("Claude", new Pricing.PercentOff(Share.of("0.12"), false), AldermoorDeals.CLAUDE)),
                new Lever.Rollover("10 % carried forward", Share.of("0.10")));
    }

    private static BillLine line(String id, Biller biller, Treatment treatment, String usd) {
        return BillLine.of(
                id, "P", biller, treatment, new Spend.ByYear(List.of(Estimate.certain(new BigDecimal(usd)))));
    }
}
