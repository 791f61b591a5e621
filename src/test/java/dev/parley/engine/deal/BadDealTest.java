package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be evaluated is refused with its value and what to do. */
class BadDealTest {

    private static final Bill BILL = SmallDeals.bill(2, SmallDeals.line("a", Treatment.DISCOUNTED, "100", "100"));
    private static final Deal DEAL = SmallDeals.deal("0.1", "90", "90");

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0"})
    void a_commitment_is_above_zero(String commitment) {
        refused("commitments[1]", commitment, () -> SmallDeals.deal("0.1", "90", commitment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "9"})
    void a_discount_lies_between_nothing_and_all(String discount) {
        var error = assertThrows(IllegalArgumentException.class, () -> SmallDeals.deal(discount, "90", "90"));
        assertTrue(error.getMessage().contains(discount), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY})
    void lines_move_together_by_zero_to_one(double loading) {
        refused("loading", Double.toString(loading), () -> Sampling.USUAL.withLoading(loading));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2, 3, 1_000_002})
    void paths_are_even_and_not_too_many(int paths) {
        refused("paths", Integer.toString(paths), () -> new Sampling(paths, 1, 0.5));
    }

    @Test
    void a_cap_and_a_rollover_need_a_commitment() {
        Header none = Header.none(2);
        refused("marketplaceCap", "0.25", () -> none.withMarketplaceCap(Share.of("0.25")));
        refused("rollover", "0.05", () -> none.withRollover(Share.of("0.05")));
    }

    @Test
    void each_contract_year_is_entered_once() {
        refused("commitments", "1", () -> evaluate(DEAL.withCommitments(List.of(BigDecimal.TEN))));
        refused(
                "discounts",
                "3",
                () -> evaluate(DEAL.with(DEAL.header().withDiscounts(List.of(Share.NONE, Share.NONE, Share.NONE)))));
        refused(
                "own",
                "1",
                () -> evaluate(
                        DEAL.with(new Clause.SubCommitment("own", List.of("a"), List.of(BigDecimal.ONE), Answer.YES))));
        refused("b.spend", "1", () -> SmallDeals.bill(2, SmallDeals.line("b", Treatment.COUNTED, "1")));
    }

    @Test
    void a_term_a_clause_and_a_credit_name_lines_of_the_bill() {
        refused("t", "gpu", () -> evaluate(DEAL.with(LineTerm.of("t", half(), "gpu"))));
        refused("c", "gpu", () -> evaluate(DEAL.with(new Clause.PriceCutsPass("c", List.of("gpu"), Answer.YES))));
        refused("k", "gpu", () -> evaluate(DEAL.with(credit("5", 12, "gpu"))));
        refused(
                "moves",
                "gpu",
                () -> new Bill(
                        BILL.years(),
                        BILL.lines(),
                        null,
                        List.of(new PriceMove(List.of("gpu"), SmallDeals.START, BigDecimal.ONE))));
    }

    @Test
    void only_payers_of_the_bill_are_enrolled() {
        refused(
                "enrolments",
                "Q",
                () -> evaluate(DEAL.with(DEAL.header().withEnrolments(List.of(new Enrolment("Q", null))))));
    }

    @Test
    void an_agreed_rate_is_not_a_percentage() {
        refused("agreed", "22", () -> new Pricing.Rate(new BigDecimal("22"), new BigDecimal("13.08")));
        refused("agreed", "-1", () -> new Pricing.Rate(new BigDecimal("-1"), new BigDecimal("13.08")));
        refused("agreed", "0", () -> new Pricing.Rate(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void two_terms_do_not_price_a_line_from_one_day_on() {
        refused(
                "u",
                "a",
                () -> evaluate(DEAL.with(LineTerm.of("t", half(), "a")).with(LineTerm.of("u", half(), "a"))));
    }

    @Test
    void names_inside_a_deal_are_given_once_and_are_not_empty() {
        refused(
                "id",
                "t",
                () -> DEAL.with(LineTerm.of("t", half(), "a"))
                        .with(new Clause.PriceCutsPass("t", List.of("a"), Answer.YES)));
        refused("id", " ", () -> DEAL.with(LineTerm.of(" ", half(), "a")));
        refused("id", "t", () -> DEAL.without("t"));
    }

    @Test
    void a_credit_has_dollars_and_months() {
        refused("k", "-5", () -> credit("-5", 12, "a"));
        refused("k", "0", () -> credit("5", 0, "a"));
    }

    @Test
    void a_tier_table_rises_and_never_gives_less_for_more() {
        refused("tiers", "20", () -> new Tiers(List.of(tier("20", "0.08"), tier("20", "0.09"))));
        refused("tiers", "0", () -> new Tiers(List.of(tier("0", "0.08"))));
        refused("tiers", "0.07", () -> new Tiers(List.of(tier("20", "0.08"), tier("22", "0.07"))));
    }

    @Test
    void estimates_are_in_order_and_not_below_zero() {
        refused("low", "-1", () -> Estimate.of("-1", "0", "1"));
        refused("base", "2", () -> Estimate.of("1", "2", "1.5"));
        refused("base", "2", () -> Estimate.of("3", "2", "4"));
        refused(
                "low",
                "-1",
                () -> new Spend.Growing(BigDecimal.ONE, BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void lines_are_named_once_and_end_after_they_start() {
        refused(
                "lines",
                "a",
                () -> SmallDeals.bill(
                        1, SmallDeals.line("a", Treatment.COUNTED, "1"), SmallDeals.line("a", Treatment.COUNTED, "1")));
        refused(
                "a.to",
                "2027-01-01",
                () -> new BillLine(
                        "a",
                        "P",
                        Biller.AWS,
                        LocalDate.of(2027, 1, 2),
                        LocalDate.of(2027, 1, 1),
                        null,
                        Treatment.COUNTED,
                        BILL.lines().getFirst().spend()));
        refused("line", "b", () -> BILL.without("b"));
    }

    @Test
    void a_month_that_was_not_entered_is_unknown_and_not_zero() {
        TreeMap<YearMonth, Estimate> months = new TreeMap<>();
        months.put(YearMonth.of(2027, 1), Estimate.certain(BigDecimal.ONE));
        BillLine line = BillLine.of("a", "P", Biller.AWS, Treatment.COUNTED, new Spend.ByMonth(months));
        refused("spend", "2027-02", () -> Valuation.of(SmallDeals.bill(1, line), Sampling.USUAL));
    }

    @Test
    void support_bands_rise_and_the_last_has_no_end() {
        refused(
                "bands",
                "1",
                () -> new SupportPlan(
                        "s", List.of(new SupportPlan.Band(BigDecimal.ONE, Share.NONE)), Treatment.COUNTED));
        refused(
                "bands",
                "5",
                () -> new SupportPlan(
                        "s",
                        List.of(
                                new SupportPlan.Band(BigDecimal.TEN, Share.NONE),
                                new SupportPlan.Band(new BigDecimal("5"), Share.NONE),
                                new SupportPlan.Band(null, Share.NONE)),
                        Treatment.COUNTED));
    }

    @Test
    void a_price_does_not_fall_by_all_of_it() {
        refused("change", "-1", () -> new PriceMove(List.of("a"), SmallDeals.START, BigDecimal.ONE.negate()));
    }

    @Test
    void a_line_goes_to_one_other_provider_at_a_price_of_zero_or_more() {
        Departure half = new Departure("a", null, Share.of("0.5"), BigDecimal.ONE);
        refused("departures", "a", () -> new Bill(BILL.years(), BILL.lines(), null, List.of(), List.of(half, half)));
        refused("departures", "b", () -> BILL.with(new Departure("b", null, Share.ALL, BigDecimal.ONE)));
        refused("a", "-0.1", () -> new Departure("a", null, Share.ALL, new BigDecimal("-0.1")));
    }

    @Test
    void numbers_that_no_bill_reaches_are_mistyped() {
        BigDecimal large = new BigDecimal("1E+400");
        refused("high", "1E+400", () -> Estimate.certain(large));
        refused(
                "high",
                "2E+400",
                () -> SmallDeals.years(
                        SmallDeals.bill(
                                1,
                                BillLine.of(
                                        "a",
                                        "P",
                                        Biller.AWS,
                                        Treatment.COUNTED,
                                        new Spend.Growing(large, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))),
                        SmallDeals.uncommitted(1, "0")));
        refused("commitments[0]", "1E+400", () -> DEAL.withCommitments(List.of(large, large)));
        refused("k", "1E+400", () -> credit("1E+400", 12, "a"));
        refused("own", "1E+400", () -> new Clause.SubCommitment("own", List.of("a"), List.of(large), Answer.YES));
        refused("change", "11", () -> new PriceMove(List.of("a"), SmallDeals.START, new BigDecimal("11")));
        refused("a", "11", () -> new Departure("a", null, Share.ALL, new BigDecimal("11")));
    }

    @Test
    void two_bills_are_compared_on_the_same_draws() {
        Valuation one = Valuation.of(BILL, new Sampling(2, 1, 0));
        Valuation other = Valuation.of(BILL, new Sampling(4, 1, 0));
        refused("sampling", other.sampling().toString(), () -> one.worthOf(other, DEAL));
    }

    private static void evaluate(Deal deal) {
        Valuation.of(BILL, new Sampling(2, 1, 0)).outlook(deal);
    }

    private static Pricing half() {
        return new Pricing.PercentOff(Share.of("0.5"), false);
    }

    private static Credit credit(String usd, int months, String line) {
        return new Credit("k", new BigDecimal(usd), SmallDeals.START, months, List.of(line), Answer.NO);
    }

    private static Tiers.Tier tier(String commitment, String discount) {
        return new Tiers.Tier(new BigDecimal(commitment), Share.of(discount), "a table", Grade.X);
    }

    private static void refused(String field, String value, Executable attempt) {
        InvalidDeal refusal = assertThrows(InvalidDeal.class, attempt);
        assertEquals(field, refusal.field());
        assertEquals(value, refusal.value());
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }
}
