package dev.parley.engine.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.AldermoorDeals;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Departure;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Estimate;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.InvalidDeal;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatnaTest {

    private static final Valuation VALUATION = Valuation.of(
            new Bill(
                    new ContractYears(LocalDate.of(2027, 1, 1), 1),
                    List.of(line("a", "60"), line("b", "40")),
                    null,
                    List.of()),
            new Sampling(2, 1, 0));

    private static final Deal FREE = Deal.of("free", Header.none(1).withEnrolments(List.of(new Enrolment("P", null))));
    private static final Deal BOUND = FREE.withCommitments(List.of(new BigDecimal("90")));
    private static final Alternative ELSEWHERE = new Alternative(
            "elsewhere",
            new Departure("b", null, Share.ALL, new BigDecimal("0.7")),
            new BigDecimal("5"),
            new BigDecimal("3"));

    @Test
    void leaving_saves_the_difference_of_prices_less_the_shortfall_it_creates_and_the_move() {
        // 40 cost 28 elsewhere: 12 saved. 60 count of 90: 30 short. 12 - 30 - 5 + 3.
        Batna batna = Batna.of(VALUATION, BOUND, ELSEWHERE);
        assertEquals("12.00", batna.saved().toPlainString());
        assertEquals("30.00", batna.shortfall().toPlainString());
        assertEquals("-20.00", batna.worth().toPlainString());
    }

    @Test
    void without_a_commitment_no_shortfall_holds_the_spend_back() {
        Batna batna = Batna.of(VALUATION, FREE, ELSEWHERE);
        assertEquals("0.00", batna.shortfall().toPlainString());
        assertEquals("10.00", batna.worth().toPlainString());
    }

    @Test
    void the_walk_away_of_a_line_is_the_discount_at_which_staying_costs_as_much_as_leaving() {
        // Leaving costs 60 + 28 + 5 - 3 = 90; staying 100 less a quarter of 40. Bound, staying is better as it is.
        assertEquals(
                0.25,
                Batna.discountToStay(VALUATION, FREE, ELSEWHERE, List.of("b"))
                        .orElseThrow()
                        .value()
                        .doubleValue());
        assertEquals(Optional.of(Share.NONE), Batna.discountToStay(VALUATION, BOUND, ELSEWHERE, List.of("b")));
        Alternative paid = new Alternative("paid to leave", ELSEWHERE.leaving(), BigDecimal.ZERO, new BigDecimal("50"));
        assertEquals(Optional.empty(), Batna.discountToStay(VALUATION, FREE, paid, List.of("b")));
    }

    @Test
    void what_the_deal_gives_on_the_line_is_replaced_and_what_it_gives_on_others_stays() {
        // Half off both: leaving b costs 30 + 28 + 5 - 3 = 60. Staying 30 plus 40 less a quarter.
        Deal half = FREE.with(LineTerm.of("half", new Pricing.PercentOff(Share.of("0.5"), false), "a", "b"));
        Deal fifth = FREE.with(LineTerm.of("fifth", new Pricing.PercentOff(Share.of("0.2"), false), "a", "b"));
        assertEquals(Optional.of(Share.NONE), Batna.discountToStay(VALUATION, half, ELSEWHERE, List.of("b")));
        assertEquals(
                0.25,
                Batna.discountToStay(VALUATION, fifth, ELSEWHERE, List.of("b"))
                        .orElseThrow()
                        .value()
                        .doubleValue());
    }

    @Test
    void a_cheaper_model_of_the_same_channel_counts_less_but_does_not_leave() {
        // Half of b at half the price: 10 saved. 90 count as they did not before: nothing short against 90.
        Alternative smaller = new Alternative(
                "smaller model",
                List.of(),
                List.of(new Alternative.OtherModel("b", null, new BigDecimal("0.75"))),
                new BigDecimal("2"),
                BigDecimal.ZERO);
        Batna batna = Batna.of(VALUATION, BOUND, smaller);
        assertEquals("10.00", batna.saved().toPlainString());
        assertEquals("0.00", batna.shortfall().toPlainString());
        assertEquals("8.00", batna.worth().toPlainString());
        Alternative late = new Alternative(
                "from July",
                List.of(),
                List.of(new Alternative.OtherModel("b", YearMonth.of(2027, 7), new BigDecimal("0.75"))),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        assertEquals("5.00", Batna.of(VALUATION, FREE, late).worth().toPlainString());
    }

    @Test
    void several_lines_can_leave_together() {
        Alternative both = new Alternative(
                "both",
                List.of(
                        new Departure("a", null, Share.of("0.5"), new BigDecimal("0.5")),
                        new Departure("b", null, Share.ALL, new BigDecimal("0.7"))),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        // 30 of a cost 15, b costs 28.
        assertEquals("27.00", Batna.of(VALUATION, FREE, both).worth().toPlainString());
    }

    @Test
    void neither_a_move_nor_credits_cost_less_than_nothing() {
        Departure move = ELSEWHERE.leaving().getFirst();
        BigDecimal below = new BigDecimal("-1");
        assertThrows(InvalidDeal.class, () -> new Alternative("x", move, below, BigDecimal.ZERO));
        assertThrows(InvalidDeal.class, () -> new Alternative("x", move, BigDecimal.ZERO, below));
    }

    @Test
    void in_the_sample_the_offers_eat_more_than_leaving_with_half_of_claude_would_save_and_the_target_does_not() {
        Valuation sample = Valuation.of(AldermoorDeals.bill(), Sampling.USUAL);
        Alternative third = new Alternative(
                "a third cheaper elsewhere",
                new Departure(AldermoorDeals.CLAUDE, null, Share.of("0.5"), new BigDecimal("0.67")),
                AldermoorDeals.millions("0.06"),
                BigDecimal.ZERO);
        Batna none = Batna.of(sample, AldermoorDeals.none(), third);
        assertEquals(0, none.shortfall().signum());
        for (Deal offer : List.of(AldermoorDeals.r1(), AldermoorDeals.r2())) {
            Batna batna = Batna.of(sample, offer, third);
            assertTrue(batna.shortfall().compareTo(batna.saved()) > 0, batna.toString());
            assertTrue(batna.worth().signum() < 0, batna.toString());
        }
        Batna target = Batna.of(sample, AldermoorDeals.target(), third);
        assertTrue(target.worth().signum() > 0, target.toString());
        assertTrue(none.worth().compareTo(target.worth()) > 0, none + " " + target);
    }

    private static BillLine line(String id, String usd) {
        return BillLine.of(
                id,
                "P",
                Biller.AWS,
                Treatment.COUNTED,
                new Spend.ByYear(List.of(Estimate.certain(new BigDecimal(usd)))));
    }
}
