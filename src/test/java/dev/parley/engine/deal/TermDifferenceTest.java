package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.engine.AldermoorDeals;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermDifferenceTest {

    private static final Bill BILL = SmallDeals.bill(1, SmallDeals.line("a", Treatment.DISCOUNTED, "100"));
    private static final Valuation VALUATION = Valuation.of(BILL, new Sampling(2, 1, 0));

    @Test
    void a_discount_and_a_lower_commitment_that_need_each_other_are_worth_nothing_first_and_all_of_it_last() {
        // 10 % off comes back as shortfall at 100; committing to 90 changes nothing at 100 of spend; together they save
        // 10.
        List<TermDifference> terms =
                TermDifference.of(VALUATION, SmallDeals.deal("0", "100"), SmallDeals.deal("0.1", "90"));
        assertEquals(
                Set.of("header: commitments", "header: discount"),
                terms.stream().map(TermDifference::term).collect(Collectors.toSet()));
        for (TermDifference term : terms) {
            assertEquals("0.00", term.first().usd().toPlainString());
            assertEquals("10.00", term.last().usd().toPlainString());
        }
    }

    @Test
    void equal_deals_differ_in_nothing() {
        Deal deal = SmallDeals.deal("0", "100");
        assertEquals(List.of(), TermDifference.of(VALUATION, deal, deal.named("the same by another name")));
    }

    @Test
    void every_part_of_the_header_and_each_named_term_is_a_difference_of_its_own() {
        Deal from = SmallDeals.deal("0", "100");
        Header header = from.header()
                .withCommitments(List.of(new BigDecimal("80")))
                .withDiscounts(List.of(Share.of("0.2")))
                .withMeasuredBeforeDiscount(Answer.YES)
                .withMarketplaceCap(Share.of("0.25"))
                .withRollover(Share.of("0.05"))
                .withTrueUp(TrueUp.END_OF_TERM)
                .withEnrolments(List.of());
        Deal to = from.with(header)
                .with(LineTerm.of("half", new Pricing.PercentOff(Share.of("0.5"), false), "a"))
                .with(new Clause.PriceCutsPass("cuts", List.of("a"), Answer.YES))
                .with(new Credit("credit", BigDecimal.ONE, SmallDeals.START, 12, List.of("a"), Answer.YES));
        List<TermDifference> terms = TermDifference.of(VALUATION, from, to);
        assertEquals(10, terms.size());
        assertEquals(10, TermDifference.of(VALUATION, to, from).size(), "and back, where they are taken away");
    }

    @Test
    void a_commitment_takes_what_is_measured_against_it_along() {
        // Signing at all: 10 % off 100 under a commitment of 100 costs what it cost.
        Deal none = SmallDeals.uncommitted(1, "0");
        Deal signed = SmallDeals.deal("0.1", "100");
        Deal capped = signed.with(signed.header().withMarketplaceCap(Share.of("0.25")));
        List<TermDifference> terms = TermDifference.of(VALUATION, none, capped);
        assertEquals(2, terms.size());
        assertEquals("header: commitments", terms.getFirst().term());
        assertEquals("-10.00", terms.getFirst().last().usd().toPlainString());
        assertEquals("0.00", terms.getFirst().first().usd().toPlainString());
    }

    @Test
    void what_makes_the_samples_second_offer_better_than_its_first_is_the_lower_start_of_the_ramp() {
        Valuation sample = Valuation.of(AldermoorDeals.bill(), Sampling.USUAL);
        List<TermDifference> terms = TermDifference.of(sample, AldermoorDeals.r1(), AldermoorDeals.r2());
        assertEquals(
                List.of("header: commitments", "Claude under the cap", "Claude"),
                terms.stream().map(TermDifference::term).toList());
        // 20, 22, 24 instead of 22 thrice: two millions less where the shortfall is certain, two more where it is a
        // coin's toss.
        assertEquals(0.95, terms.get(0).last().usd().movePointLeft(6).doubleValue(), 0.05);
        assertEquals(0.49, terms.get(1).last().usd().movePointLeft(6).doubleValue(), 0.03);
        assertEquals(0.28, terms.get(2).last().usd().movePointLeft(6).doubleValue(), 0.02);
    }
}
