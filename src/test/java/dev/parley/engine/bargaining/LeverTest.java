package dev.parley.engine.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lever moves its own term and nothing else. */
class LeverTest {

    private static final Share QUARTER = Share.of("0.25");
    private static final Header HEADER = Header.none(2)
            .withCommitments(List.of(new BigDecimal("100"), new BigDecimal("200")))
            .withDiscounts(List.of(Share.of("0.08"), Share.of("0.10")));
    private static final Deal DEAL = Deal.of("offer", HEADER);

    @Test
    void at_zero_every_lever_leaves_the_deal_as_it_is() {
        Credit credit = credit("40");
        List<Lever> levers = List.of(
                new Lever.Discount("d", Share.of("0.12")),
                new Lever.Discounts("y", List.of(Share.of("0.12"), Share.of("0.2"))),
                new Lever.BeforeDiscount("b"),
                new Lever.Credits("k", List.of(credit)),
                new Lever.Commitments("c", List.of(new BigDecimal("80"), new BigDecimal("80"))),
                new Lever.Rollover("r", Share.of("0.1")),
                new Lever.Percentage("p", percent("0.2")),
                new Lever.MoreCredit("m", credit),
                new Lever.InWriting("w", clause()),
                new Lever.Enrol("e", new Enrolment("Q", null)));
        assertEquals(DEAL, new Lever.Together("all", levers).move(DEAL, Share.NONE));
    }

    @Test
    void discounts_by_year_move_each_from_its_own_and_need_every_year() {
        var lever = new Lever.Discounts("y", List.of(Share.of("0.12"), Share.of("0.10")));
        var moved = lever.move(DEAL, QUARTER).header();
        assertEquals(0, moved.discount(1).compareTo(Share.of("0.09")));
        assertEquals(0, moved.discount(2).compareTo(Share.of("0.10")));
        var one = new Lever.Discounts("y", List.of(Share.of("0.12")));
        assertThrows(InvalidDeal.class, () -> one.move(DEAL, QUARTER));
    }

    @Test
    void the_basis_and_other_credits_are_switches() {
        var basis = new Lever.BeforeDiscount("b");
        var credits = new Lever.Credits("k", List.of(credit("40")));
        assertTrue(basis.isSwitch() && credits.isSwitch());
        assertEquals(DEAL, basis.move(DEAL, QUARTER));
        assertEquals(Answer.YES, basis.move(DEAL, Share.ALL).header().measuredBeforeDiscount());
        var other =
                DEAL.with(new Credit("other", new BigDecimal("9"), LocalDate.of(2027, 1, 1), 3, List.of(), Answer.NO));
        assertEquals(other, credits.move(other, QUARTER));
        assertEquals(List.of(credit("40")), credits.move(other, Share.ALL).credits());
    }

    @Test
    void amounts_lie_on_a_straight_line_from_where_the_deal_stands() {
        Header header =
                new Lever.Discount("d", Share.of("0.12")).move(DEAL, QUARTER).header();
        assertEquals(0, header.discount(1).compareTo(Share.of("0.09")));
        assertEquals(0, header.discount(2).compareTo(Share.of("0.105")));
        header = new Lever.Commitments("c", List.of(new BigDecimal("80"), new BigDecimal("80")))
                .move(DEAL, QUARTER)
                .header();
        assertEquals(0, new BigDecimal("95").compareTo(header.commitment(1)));
        assertEquals(0, new BigDecimal("170").compareTo(header.commitment(2)));
        header = new Lever.Rollover("r", Share.of("0.1")).move(DEAL, QUARTER).header();
        assertEquals(0, header.rollover().compareTo(Share.of("0.025")));
    }

    @Test
    void a_percentage_and_a_credit_start_from_those_of_the_same_name() {
        assertEquals("0.05", off(new Lever.Percentage("p", percent("0.2")).move(DEAL, QUARTER)));
        assertEquals(
                "0.10",
                off(new Lever.Percentage("p", percent("0.2")).move(DEAL.with(percent("0.0667")), Share.of("0.25")))
                        .substring(0, 4));
        Credit half = new Lever.MoreCredit("m", credit("40"))
                .move(DEAL.with(credit("20")), Share.of("0.5"))
                .credits()
                .getFirst();
        assertEquals(0, new BigDecimal("30").compareTo(half.usd()));
    }

    @Test
    void a_switch_is_off_until_it_is_full_out() {
        Lever written = new Lever.InWriting("w", clause());
        Lever enrolled = new Lever.Enrol("e", new Enrolment("Q", null));
        assertTrue(written.isSwitch() && enrolled.isSwitch());
        assertEquals(DEAL, written.move(DEAL, Share.of("0.999")));
        assertEquals(List.of(clause()), written.move(DEAL, Share.ALL).clauses());
        assertEquals(DEAL, enrolled.move(DEAL, Share.of("0.999")));
        assertEquals(
                List.of(new Enrolment("Q", null)),
                enrolled.move(enrolled.move(DEAL, Share.ALL), Share.ALL)
                        .header()
                        .enrolments());
    }

    @Test
    void a_lever_that_does_not_fit_is_refused_with_what_was_found() {
        Lever oneYear = new Lever.Commitments("c", List.of(BigDecimal.ONE));
        assertEquals(
                "1",
                assertThrows(InvalidDeal.class, () -> oneYear.move(DEAL, QUARTER))
                        .value());
        LineTerm rate = LineTerm.of("t", new Pricing.Rate(BigDecimal.ONE, BigDecimal.TEN), "a");
        assertThrows(InvalidDeal.class, () -> new Lever.Percentage("p", rate));
    }

    private static String off(Deal deal) {
        return ((Pricing.PercentOff) deal.lineTerms().getFirst().pricing())
                .off()
                .value()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static LineTerm percent(String off) {
        return LineTerm.of("t", new Pricing.PercentOff(Share.of(off), false), "a");
    }

    private static Credit credit(String usd) {
        return new Credit("k", new BigDecimal(usd), LocalDate.of(2027, 1, 1), 12, List.of("a"), Answer.NO);
    }

    private static Clause clause() {
        return new Clause.PriceCutsPass("p", List.of("a"), Answer.YES);
    }
}
