package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.AldermoorDeals;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deals of the sample negotiation must give the figures that its description states, in millions. */
class AldermoorDealsTest {

    private static final Bill BILL = AldermoorDeals.bill();
    private static final Valuation VALUATION = Valuation.of(BILL, Sampling.USUAL);
    private static final Map<String, Deal> DEALS = deals();

    private static Map<String, Deal> deals() {
        Map<String, Deal> deals = new HashMap<>();
        deals.put("none", AldermoorDeals.none());
        deals.put("today", AldermoorDeals.today());
        deals.put("tier 18", AldermoorDeals.row(0));
        deals.put("tier 20", AldermoorDeals.row(1));
        deals.put("tier 25", AldermoorDeals.row(3));
        deals.put("R1", AldermoorDeals.r1());
        deals.put("A1", AldermoorDeals.a1());
        deals.put("R2", AldermoorDeals.r2());
        deals.put("A2", AldermoorDeals.a2());
        deals.put("target", AldermoorDeals.target());
        deals.put("walk-away", AldermoorDeals.walkAway());
        return deals;
    }

    @ParameterizedTest
    @CsvSource({"today,69.04,0,0,0", "R1,69.59,1.71,0,0", "R2,67.48,0,0,0", "target,67.01,0,0,0"})
    void the_base_case_pays_this_over_three_years_and_falls_short_by_this(
            String deal, double payment, double first, double second, double third) {
        List<CaseYear> years = VALUATION.years(DEALS.get(deal), ForecastCase.BASE);
        assertEquals(payment, millions(sum(years)), 0.005);
        assertEquals(first, millions(years.get(0).shortfall()), 0.005);
        assertEquals(second, millions(years.get(1).shortfall()), 0);
        assertEquals(third, millions(years.get(2).shortfall()), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "none,71.49",
        "today,68.06",
        "tier 18,67.94",
        "tier 20,67.97",
        "R1,70.45",
        "tier 25,77.47",
        "A1,64.79",
        "R2,69.06",
        "A2,66.46",
        "target,67.10",
        "walk-away,67.76"
    })
    void the_expected_payment_lies_within_a_quarter_of_a_million(String deal, double payment) {
        assertEquals(payment, expected(deal), 0.25);
    }

    @ParameterizedTest
    @CsvSource({
        "none,3.43",
        "tier 18,-0.12",
        "tier 20,-0.09",
        "R1,2.39",
        "tier 25,9.41",
        "A1,-3.27",
        "R2,1.00",
        "A2,-1.60",
        "target,-0.96",
        "walk-away,-0.30"
    })
    void the_difference_to_todays_terms_lies_within_015(String deal, double difference) {
        assertEquals(
                difference,
                -millions(VALUATION.worth(DEALS.get(deal), DEALS.get("today")).usd()),
                0.15);
    }

    @ParameterizedTest
    @CsvSource({"R1,99,60,42", "R2,49,52,46", "target,5,19,32"})
    void a_shortfall_has_this_probability_within_three_points(String deal, double first, double second, double third) {
        List<Outlook.Year> years = VALUATION.outlook(DEALS.get(deal)).years();
        assertEquals(first, percent(years.get(0).shortfallProbability()), 3);
        assertEquals(second, percent(years.get(1).shortfallProbability()), 3);
        assertEquals(third, percent(years.get(2).shortfallProbability()), 3);
    }

    @ParameterizedTest
    @CsvSource({"R1,.01,.40,.58", "R2,.51,.48,.54", "target,.95,.81,.68"})
    void a_counted_dollar_saved_is_worth_this_within_three_cents(
            String deal, double first, double second, double third) {
        List<Outlook.Year> years = VALUATION.outlook(DEALS.get(deal)).years();
        assertEquals(first, years.get(0).savedDollar().value().doubleValue(), 0.03);
        assertEquals(second, years.get(1).savedDollar().value().doubleValue(), 0.03);
        assertEquals(third, years.get(2).savedDollar().value().doubleValue(), 0.03);
    }

    @Test
    void with_an_excess_carried_forward_a_saved_dollar_of_an_early_year_is_worth_less_than_its_year_says() {
        Outlook.Year first = VALUATION.outlook(DEALS.get("target")).years().getFirst();
        assertEquals(0.82, first.savedDollarJointly().value().doubleValue(), 0.02);
        assertTrue(first.savedDollarJointly().compareTo(first.savedDollar()) < 0);
    }

    @ParameterizedTest
    @CsvSource({"0,0.4", "0.5,1.0", "0.8,1.6"})
    void the_more_lines_move_together_the_worse_is_r2_against_todays_terms(double loading, double difference) {
        Valuation together = Valuation.of(BILL, Sampling.USUAL.withLoading(loading));
        assertEquals(
                difference,
                -millions(together.worth(DEALS.get("R2"), DEALS.get("today")).usd()),
                0.15);
    }

    @Test
    void one_more_point_of_discount_on_r1_is_worth_a_third_of_what_it_looks_like() {
        Deal r1 = DEALS.get("R1");
        assertEquals(
                0.18,
                millions(VALUATION.worth(r1.withDiscount(Share.of("0.10")), r1).usd()),
                0.01);
        assertEquals(0.52, millions(VALUATION.faceValueOfAPoint(r1)), 0.005);
    }

    @Test
    void credits_that_do_not_count_are_worth_nothing_where_the_first_year_falls_short() {
        Deal with = DEALS.get("R1").with(AldermoorDeals.creditOfR1(BILL));
        assertEquals(0, millions(VALUATION.worthOf(with, "Credit").usd()), 0.005);
    }

    @Test
    void
            on_r2_a_credit_of_half_a_million_is_worth_two_fifths_of_it_since_it_makes_a_shortfall_likelier_as_it_is_used() {
        Credit credit = AldermoorDeals.creditOfR1(BILL);
        Credit more = new Credit(
                credit.id(),
                AldermoorDeals.millions("0.5"),
                credit.from(),
                credit.months(),
                credit.lines(),
                credit.counts());
        Deal with = DEALS.get("R2").with(more);
        // The first dollar is worth 0.51 and the last 0.27: by then 73 % of the paths fall short.
        assertEquals(0.195, millions(VALUATION.worthOf(with, "Credit").usd()), 0.01);
        assertEquals(73, percent(VALUATION.outlook(with).years().getFirst().shortfallProbability()), 2);
    }

    @Test
    void no_agreement_costs_95500_a_month_more_than_todays_terms() {
        double difference =
                -millions(VALUATION.worth(DEALS.get("none"), DEALS.get("today")).usd());
        assertEquals(0.0955, difference / 36, 0.15 / 36);
    }

    @Test
    void whether_claude_counts_outside_the_cap_is_priced_both_ways_while_r2_does_not_write_it() {
        Deal silent = DEALS.get("R2").with(AldermoorDeals.outsideTheCap(Answer.NOT_IN_WRITING));
        OpenWorth open = VALUATION.open(silent).getFirst();
        assertEquals(1, VALUATION.open(silent).size());
        assertEquals(VALUATION.expected(DEALS.get("R2")), open.ifYes());
        assertEquals(VALUATION.expected(silent), open.ifNo());
        assertEquals(0.49, millions(open.worth().usd()), 0.03);
    }

    @Test
    void enterprise_support_costs_091_in_the_first_contract_year() {
        Bill without = new Bill(BILL.years(), BILL.lines(), null, List.of());
        BigDecimal support = VALUATION
                .years(DEALS.get("today"), ForecastCase.BASE)
                .getFirst()
                .spend()
                .subtract(Valuation.of(without, Sampling.USUAL)
                        .years(DEALS.get("today"), ForecastCase.BASE)
                        .getFirst()
                        .spend());
        assertEquals(0.91, millions(support), 0.005);
    }

    private static double expected(String deal) {
        return millions(VALUATION.outlook(DEALS.get(deal)).expected());
    }

    private static BigDecimal sum(List<CaseYear> years) {
        return years.stream().map(CaseYear::payment).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double percent(Share share) {
        return share.percent().doubleValue();
    }

    private static double millions(BigDecimal usd) {
        return usd.movePointLeft(6).doubleValue();
    }
}
