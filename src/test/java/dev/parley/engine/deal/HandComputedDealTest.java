package dev.parley.engine.deal;

import static dev.parley.engine.deal.SmallDeals.bill;
import static dev.parley.engine.deal.SmallDeals.deal;
import static dev.parley.engine.deal.SmallDeals.line;
import static dev.parley.engine.deal.SmallDeals.payment;
import static dev.parley.engine.deal.SmallDeals.shortfalls;
import static dev.parley.engine.deal.SmallDeals.uncommitted;
import static dev.parley.engine.deal.SmallDeals.years;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Header terms, each in a deal that can be worked out in the head. */
class HandComputedDealTest {

    @Test
    void what_is_counted_less_than_the_commitment_is_paid_as_shortfall() {
        // 80 less 10 % is 72, which is also what counts; 28 are missing to 100.
        CaseYear year = years(bill(1, line("a", Treatment.DISCOUNTED, "80")), deal("0.10", "100"))
                .getFirst();
        assertEquals("72.00", year.spend().toPlainString());
        assertEquals("72.00", year.counted().toPlainString());
        assertEquals("28.00", year.shortfall().toPlainString());
        assertEquals("100.00", year.payment().toPlainString());
    }

    @Test
    void measured_before_discount_the_list_price_counts() {
        // 80 count, 20 are missing: 72 + 20.
        Deal deal = deal("0.10", "100");
        Deal before = deal.with(deal.header().withMeasuredBeforeDiscount(Answer.YES));
        assertEquals("92.00", payment(bill(1, line("a", Treatment.DISCOUNTED, "80")), before));
    }

    @Test
    void marketplace_spend_fills_the_commitment_only_up_to_its_cap() {
        // 60 and, of 40, a quarter of 100: 85 count; 100 + 15.
        Bill bill = bill(
                1, line("a", Treatment.COUNTED, "60"), line("m", "P", Biller.MARKETPLACE, Treatment.MARKETPLACE, "40"));
        Deal deal = deal("0", "100");
        Deal capped = deal.with(deal.header().withMarketplaceCap(Share.of("0.25")));
        assertEquals("115.00", payment(bill, capped));
        assertEquals("40.00", years(bill, capped).getFirst().capped().toPlainString());
        assertEquals("25.00", years(bill, capped).getFirst().marketplaceCap().toPlainString());
        assertEquals("100.00", payment(bill, deal), "without a cap all of it counts");
        Clause outside = new Clause.Treats("out", List.of("m"), Aspect.UNDER_MARKETPLACE_CAP, Answer.NO);
        assertEquals("100.00", payment(bill, capped.with(outside)), "a clause may take a line out of it");
    }

    @Test
    void an_excess_is_carried_forward_up_to_a_share_of_the_commitment_it_exceeds() {
        // 130 exceed 100 by 30, of which 5 may be carried: 90 + 5 are 5 short; at 20 % 90 + 20 are enough.
        Bill bill = bill(2, line("a", Treatment.COUNTED, "130", "90"));
        Deal deal = deal("0", "100", "100");
        assertEquals("[0.00, 10.00]", shortfalls(bill, deal));
        assertEquals("[0.00, 5.00]", shortfalls(bill, deal.with(deal.header().withRollover(Share.of("0.05")))));
        Deal twenty = deal.with(deal.header().withRollover(Share.of("0.20")));
        assertEquals("[0.00, 0.00]", shortfalls(bill, twenty));
        assertEquals("20.00", years(bill, twenty).get(1).carriedIn().toPlainString());
    }

    @Test
    void what_was_carried_in_is_not_carried_on() {
        // 10 come into year 2, which exceeds by nothing of its own; year 3 has 95 and misses 5.
        Bill bill = bill(3, line("a", Treatment.COUNTED, "130", "100", "95"));
        Deal deal = deal("0", "100", "100", "100");
        assertEquals(
                "[0.00, 0.00, 5.00]", shortfalls(bill, deal.with(deal.header().withRollover(Share.of("0.10")))));
    }

    @Test
    void a_true_up_at_the_end_lets_a_good_year_make_up_for_a_bad_one() {
        // 130 + 60 are 10 short of 200; year by year 40.
        Bill bill = bill(2, line("a", Treatment.COUNTED, "130", "60"));
        Deal deal = deal("0", "100", "100");
        assertEquals("[0.00, 40.00]", shortfalls(bill, deal));
        assertEquals("[0.00, 10.00]", shortfalls(bill, deal.with(deal.header().withTrueUp(TrueUp.END_OF_TERM))));
    }

    @Test
    void a_tier_gives_each_year_the_discount_that_its_commitment_reaches() {
        // Year 1 commits 20 for 8 %, year 2 commits 24, which still reaches 22 for 9 %: 92 + 91.
        Tiers tiers = new Tiers(List.of(tier("20", "0.08"), tier("22", "0.09"), tier("25", "0.10")));
        Bill bill = bill(2, line("a", Treatment.DISCOUNTED, "100", "100"));
        List<BigDecimal> ramp = List.of(new BigDecimal("20"), new BigDecimal("24"));
        assertEquals("183.00", payment(bill, tiers.at(deal("0", "1", "1"), ramp)));
        assertEquals(Share.NONE, tiers.discount(new BigDecimal("19.99")), "below the first row there is none");
        assertEquals(
                "180.00",
                payment(bill, tiers.row(deal("0", "1", "1"), tiers.rows().getLast())));
    }

    @Test
    void a_credit_that_does_not_count_comes_back_as_shortfall() {
        // 100 of spend meet the commitment; 20 paid by credit count no more: 80 + 20.
        Bill bill = bill(1, line("a", Treatment.COUNTED, "100"));
        Credit credit = new Credit("c", new BigDecimal("20"), SmallDeals.START, 12, List.of("a"), Answer.NO);
        assertEquals("100.00", payment(bill, deal("0", "100").with(credit)));
        assertEquals("[20.00]", shortfalls(bill, deal("0", "100").with(credit)));
        Credit counting = new Credit("c", new BigDecimal("20"), SmallDeals.START, 12, List.of("a"), Answer.YES);
        assertEquals("80.00", payment(bill, deal("0", "100").with(counting)));
    }

    @Test
    void a_credit_pays_its_lines_inside_its_window_and_what_is_left_is_lost() {
        // Six months of a line of 100 a year are 50: of a credit of 80, 50 are used. Line b is none of its lines.
        Bill bill = bill(2, line("a", Treatment.COUNTED, "100", "100"), line("b", Treatment.COUNTED, "7", "7"));
        Credit credit = new Credit("c", new BigDecimal("80"), SmallDeals.START, 6, List.of("a"), Answer.NO);
        assertEquals("164.00", payment(bill, uncommitted(2, "0").with(credit)));
    }

    @Test
    void a_credit_is_spent_once_even_where_its_window_spans_two_years() {
        // 30 in the first year, the remaining 20 in the second.
        Bill bill = bill(2, line("a", Treatment.COUNTED, "30", "100"));
        Credit credit = new Credit("c", new BigDecimal("50"), SmallDeals.START, 24, List.of("a"), Answer.NO);
        List<CaseYear> years = years(bill, uncommitted(2, "0").with(credit));
        assertEquals("0.00", years.get(0).spend().toPlainString());
        assertEquals("80.00", years.get(1).spend().toPlainString());
    }

    @Test
    void two_credits_never_pay_the_same_dollar() {
        // 100 of spend, credits of 70 and 70: nothing is left to pay, and nothing below it.
        Bill bill = bill(1, line("a", Treatment.COUNTED, "100"));
        Credit first = new Credit("c", new BigDecimal("70"), SmallDeals.START, 12, List.of("a"), Answer.NO);
        Credit second = new Credit("d", new BigDecimal("70"), SmallDeals.START, 12, List.of("a"), Answer.NO);
        assertEquals("0.00", payment(bill, uncommitted(1, "0").with(first).with(second)));
    }

    @Test
    void a_payer_that_is_not_enrolled_pays_list_and_counts_nothing() {
        // P pays 90 of 100, Q all of 50; only the 90 count, so 10 are missing: 90 + 50 + 10.
        Bill bill =
                bill(1, line("a", Treatment.DISCOUNTED, "100"), line("q", "Q", Biller.AWS, Treatment.DISCOUNTED, "50"));
        Deal deal = deal("0.10", "100");
        assertEquals("150.00", payment(bill, deal));
        assertEquals("90.00", years(bill, deal).getFirst().counted().toPlainString());
        Deal both =
                deal.with(deal.header().withEnrolments(List.of(new Enrolment("P", null), new Enrolment("Q", null))));
        assertEquals("135.00", payment(bill, both), "enrolled, 90 + 45 count and nothing is missing");
        Deal july = deal.with(deal.header()
                .withEnrolments(List.of(new Enrolment("P", null), new Enrolment("Q", LocalDate.of(2027, 7, 1)))));
        assertEquals("137.50", payment(bill, july), "from July on half of Q's 50 takes 10 % off");
    }

    @Test
    void a_credit_does_not_reach_a_payer_outside_the_agreement() {
        Bill bill = bill(1, line("q", "Q", Biller.AWS, Treatment.COUNTED, "50"), line("a", Treatment.COUNTED, "1"));
        Credit credit = new Credit("c", new BigDecimal("20"), SmallDeals.START, 12, List.of("q"), Answer.NO);
        assertEquals("51.00", payment(bill, uncommitted(1, "0").with(credit)));
    }

    @Test
    void without_an_agreement_list_is_paid_and_no_commitment_stands_anywhere() {
        Bill bill = bill(2, line("a", Treatment.DISCOUNTED, "100", "120"));
        assertEquals("220.00", payment(bill, Deal.none(2)));
        assertNull(years(bill, Deal.none(2)).getFirst().commitment());
    }

    private static Tiers.Tier tier(String commitment, String discount) {
        return new Tiers.Tier(new BigDecimal(commitment), Share.of(discount), "a table", Grade.X);
    }
}
