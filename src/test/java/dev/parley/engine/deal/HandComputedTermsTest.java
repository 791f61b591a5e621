package dev.parley.engine.deal;

import static dev.parley.engine.deal.SmallDeals.START;
import static dev.parley.engine.deal.SmallDeals.bill;
import static dev.parley.engine.deal.SmallDeals.deal;
import static dev.parley.engine.deal.SmallDeals.line;
import static dev.parley.engine.deal.SmallDeals.payment;
import static dev.parley.engine.deal.SmallDeals.shortfalls;
import static dev.parley.engine.deal.SmallDeals.uncommitted;
import static dev.parley.engine.deal.SmallDeals.years;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines, rates on them, clauses and support, each worked out by hand. */
class HandComputedTermsTest {

    private static final Bill ONE = bill(2, line("a", Treatment.DISCOUNTED, "120", "120"));

    @Test
    void a_percentage_on_a_line_stands_instead_of_the_discount_or_on_top_of_it() {
        // 120 less 20 % is 96 a year; less 10 % as well 86.40.
        Deal deal = uncommitted(2, "0.10");
        Share fifth = Share.of("0.20");
        assertEquals("192.00", payment(ONE, deal.with(LineTerm.of("t", new Pricing.PercentOff(fifth, false), "a"))));
        assertEquals("172.80", payment(ONE, deal.with(LineTerm.of("t", new Pricing.PercentOff(fifth, true), "a"))));
    }

    @Test
    void an_agreed_rate_is_paid_in_proportion_to_the_list_rate_from_its_day_on() {
        // 10.20 of 13.08 for six months of the first year and all of the second: 60 + 180 * 10.20 / 13.08.
        Pricing rate = new Pricing.Rate(new BigDecimal("10.20"), new BigDecimal("13.08"));
        LineTerm july = new LineTerm("t", List.of("a"), rate, LocalDate.of(2027, 7, 1), true, Answer.YES);
        assertEquals("200.37", payment(ONE, uncommitted(2, "0").with(july)));
    }

    @Test
    void a_new_rate_reaches_running_terms_only_where_it_says_so() {
        // Half price, but what is running until the end of September costs list: 90 + 15 + 60.
        BillLine held = new BillLine(
                "a",
                "P",
                Biller.AWS,
                null,
                null,
                LocalDate.of(2027, 9, 30),
                Treatment.COUNTED,
                ONE.lines().getFirst().spend());
        Pricing half = new Pricing.PercentOff(Share.of("0.5"), false);
        LineTerm later = new LineTerm("t", List.of("a"), half, null, false, Answer.YES);
        assertEquals("165.00", payment(bill(2, held), uncommitted(2, "0").with(later)));
        assertEquals("120.00", payment(bill(2, held), uncommitted(2, "0").with(LineTerm.of("t", half, "a"))));
    }

    @Test
    void of_two_terms_on_a_line_the_later_is_in_force() {
        // 10 % off in the first year, 30 % in the second: 108 + 84.
        LineTerm first = LineTerm.of("t", new Pricing.PercentOff(Share.of("0.1"), false), "a");
        LineTerm second = new LineTerm(
                "u",
                List.of("a"),
                new Pricing.PercentOff(Share.of("0.3"), false),
                LocalDate.of(2028, 1, 1),
                true,
                Answer.YES);
        assertEquals("192.00", payment(ONE, uncommitted(2, "0").with(first).with(second)));
    }

    @Test
    void a_line_costs_only_the_days_it_runs() {
        // 120 a year are 10 a month: from 17 April (14 of 30 days) to the end of June 4.666... + 20.
        Spend spend = ONE.lines().getFirst().spend();
        BillLine spring = new BillLine(
                "a",
                "P",
                Biller.AWS,
                LocalDate.of(2027, 4, 17),
                LocalDate.of(2027, 6, 30),
                null,
                Treatment.COUNTED,
                spend);
        assertEquals("24.67", payment(bill(2, spring), uncommitted(2, "0")));
    }

    @Test
    void a_contract_year_that_begins_inside_a_month_still_costs_a_year() {
        Bill bill = new Bill(
                new ContractYears(LocalDate.of(2027, 5, 12), 2),
                List.of(line("a", Treatment.DISCOUNTED, "120", "240")),
                null,
                List.of());
        List<CaseYear> years = years(bill, uncommitted(2, "0"));
        assertEquals("120.00", years.get(0).spend().toPlainString());
        assertEquals("240.00", years.get(1).spend().toPlainString());
    }

    @Test
    void months_that_grow_meet_a_term_of_its_later_months_with_their_own_weight() {
        // Eleven months of 1 and a December of 9: half price in December alone saves 4.50, not a twelfth of ten.
        TreeMap<YearMonth, Estimate> months = new TreeMap<>();
        for (int month = 1; month <= 12; month++) {
            months.put(YearMonth.of(2027, month), Estimate.certain(new BigDecimal(month == 12 ? 9 : 1)));
        }
        Bill bill = bill(1, BillLine.of("a", "P", Biller.AWS, Treatment.COUNTED, new Spend.ByMonth(months)));
        LineTerm december = new LineTerm(
                "t",
                List.of("a"),
                new Pricing.PercentOff(Share.of("0.5"), false),
                LocalDate.of(2027, 12, 1),
                true,
                Answer.YES);
        assertEquals("15.50", payment(bill, uncommitted(1, "0").with(december)));
    }

    @Test
    void support_is_charged_in_bands_on_the_average_month_at_list_and_outside_payers_bear_their_part() {
        // 3,600 a year are 300 a month: 10 % of 100 and 5 % of 200 are 20 a month, 240 a year. A third of the usage is
        // Q's:
        // 80 of support count nothing. P: 2,400 + 160 count, so 440 are missing to 3,000.
        SupportPlan support =
                new SupportPlan("support", List.of(band("100", "0.10"), band(null, "0.05")), Treatment.COUNTED);
        Bill bill = new Bill(
                new ContractYears(START, 1),
                List.of(
                        line("a", Treatment.COUNTED, "2400"),
                        line("q", "Q", Biller.AWS, Treatment.COUNTED, "1200"),
                        line("m", "P", Biller.MARKETPLACE, new Treatment(Answer.NO, Answer.NO, Answer.NO), "999")),
                support,
                List.of());
        CaseYear year = years(bill, deal("0.10", "3000")).getFirst();
        assertEquals("4839.00", year.spend().toPlainString());
        assertEquals("2560.00", year.counted().toPlainString());
        assertEquals("440.00", year.shortfall().toPlainString());
        Deal off =
                uncommitted(1, "0").with(LineTerm.of("s", new Pricing.PercentOff(Share.of("0.25"), false), "support"));
        assertEquals("4799.00", payment(bill, off), "a quarter off P's 160");
    }

    @Test
    void a_sub_commitment_is_paid_and_counts_toward_the_whole() {
        // a has 30 of its own 50: 20 are paid. 30 + 40 + 20 are 10 short of 100. In all 70 + 20 + 10.
        Bill bill = bill(1, line("a", Treatment.COUNTED, "30"), line("b", Treatment.COUNTED, "40"));
        Clause own = new Clause.SubCommitment("own", List.of("a"), List.of(new BigDecimal("50")), Answer.YES);
        assertEquals("[10.00]", shortfalls(bill, deal("0", "100").with(own)));
        assertEquals("100.00", payment(bill, deal("0", "100").with(own)));
        assertEquals("90.00", payment(bill, uncommitted(1, "0").with(own)));
    }

    @Test
    void a_list_price_cut_passes_where_a_percentage_is_agreed_but_not_where_a_rate_is() {
        // A cut by half in the second year: 120 + 60. With a rate of 9 of 10: 108 + 108, or, if cuts pass, 108 + 54.
        Bill cut = moved("-0.5");
        Deal deal = uncommitted(2, "0");
        assertEquals("180.00", payment(cut, deal));
        Deal rate = deal.with(LineTerm.of("t", new Pricing.Rate(new BigDecimal("9"), BigDecimal.TEN), "a"));
        assertEquals("216.00", payment(cut, rate));
        assertEquals("162.00", payment(cut, rate.with(new Clause.PriceCutsPass("p", List.of("a"), Answer.YES))));
        assertEquals("240.00", payment(cut, deal.with(new Clause.PriceCutsPass("p", List.of("a"), Answer.NO))));
    }

    @Test
    void a_rate_cap_limits_how_far_list_prices_rise_and_an_agreed_rate_does_not_rise() {
        // A rise by 30 % in the second year: 120 + 156. Capped at 5 % a year begun, twice: 120 + 132.30.
        Bill rise = moved("0.3");
        Deal deal = uncommitted(2, "0");
        assertEquals("276.00", payment(rise, deal));
        assertEquals("252.30", payment(rise, deal.with(cap(Answer.YES))));
        assertEquals("276.00", payment(rise, deal.with(cap(Answer.NOT_IN_WRITING))));
        Deal rate = deal.with(LineTerm.of("t", new Pricing.Rate(new BigDecimal("9"), BigDecimal.TEN), "a"));
        assertEquals("216.00", payment(rise, rate));
    }

    @Test
    void the_right_to_swap_models_lowers_a_line_from_the_day_of_the_move() {
        // A third less from July of the first year on: 60 + 40 + 80.
        Clause swap = new Clause.Swap(
                "s", List.of("a"), LocalDate.of(2027, 7, 1), new Share(new BigDecimal("0.3333333333")), Answer.YES);
        assertEquals("180.00", payment(ONE, uncommitted(2, "0").with(swap)));
    }

    @Test
    void traffic_that_has_left_is_paid_elsewhere_and_counts_nothing() {
        // Half of 120 a year leaves in July of the first year for 70 cents a dollar: 60 + 30 + 21, then 60 + 42.
        Bill gone = ONE.with(new Departure("a", LocalDate.of(2027, 7, 1), Share.of("0.5"), new BigDecimal("0.7")));
        List<CaseYear> years = years(gone, deal("0", "100", "100"));
        assertEquals("111.00", years.get(0).spend().toPlainString());
        assertEquals("90.00", years.get(0).counted().toPlainString());
        assertEquals("10.00", years.get(0).shortfall().toPlainString());
        assertEquals("102.00", years.get(1).spend().toPlainString());
        assertEquals("40.00", years.get(1).shortfall().toPlainString());
    }

    @Test
    void a_line_that_only_filled_the_commitment_is_worth_nothing_when_it_goes() {
        Bill bill = bill(1, line("a", Treatment.COUNTED, "60"), line("b", Treatment.COUNTED, "40"));
        Sampling two = new Sampling(2, 1, 0);
        Valuation with = Valuation.of(bill, two);
        Valuation without = Valuation.of(bill.without("b"), two);
        assertEquals("0.00", with.worthOf(without, deal("0", "100")).usd().toPlainString());
        assertEquals("10.00", with.worthOf(without, deal("0", "90")).usd().toPlainString());
        assertEquals("40.00", with.worthOf(without, uncommitted(1, "0")).usd().toPlainString());
    }

    @Test
    void what_is_not_in_writing_is_priced_both_ways_each_item_alone() {
        // Spend 80 less 10 % of 100 committed. In our favour: a line that takes the discount, a basis before discount.
        Treatment open = new Treatment(Answer.NOT_IN_WRITING, Answer.YES, Answer.NO);
        Bill bill = bill(1, line("a", open, "80"));
        Deal deal = deal("0.10", "100");
        Deal silent = deal.with(deal.header().withMeasuredBeforeDiscount(Answer.NOT_IN_WRITING));
        List<OpenWorth> items = Valuation.of(bill, new Sampling(2, 1, 0)).open(silent);
        assertEquals(
                List.of("measured before discount", "a: takes the discount"),
                items.stream().map(OpenWorth::item).toList());
        // Silence means no: 80 at list, 20 short. The basis alone changes nothing; the discount alone comes back as
        // shortfall.
        assertEquals("100.00", items.getFirst().ifNo().toPlainString());
        assertEquals("0.00", items.get(0).worth().usd().toPlainString());
        assertEquals("0.00", items.get(1).worth().usd().toPlainString());
        Outlook both = Valuation.of(bill, new Sampling(2, 1, 0))
                .outlook(silent, java.util.Set.of("measured before discount", "a: takes the discount"));
        assertEquals("92.00", both.expected().toPlainString(), "together they are worth 8");
    }

    private static Bill moved(String change) {
        PriceMove move = new PriceMove(List.of("a"), LocalDate.of(2028, 1, 1), new BigDecimal(change));
        return new Bill(ONE.years(), ONE.lines(), null, List.of(move));
    }

    private static Clause cap(Answer answer) {
        return new Clause.RateCap("cap", List.of("a"), Share.of("0.05"), answer);
    }

    private static SupportPlan.Band band(@Nullable String upTo, String share) {
        return new SupportPlan.Band(upTo == null ? null : new BigDecimal(upTo), Share.of(share));
    }
}
