package dev.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.ContractLine;
import dev.parley.bill.LineTerms;
import dev.parley.bill.PayerLine;
import dev.parley.bill.Treatment;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a desk makes of bills and deals that are not as they should be. */
class DeskTest {

    private static final LocalDate EFFECTIVE = LocalDate.of(2027, 5, 1);
    private static final ContractYears YEARS = new ContractYears(EFFECTIVE, 3);

    @Test
    void support_without_bands_keeps_its_share_of_all_that_aws_billed_bedrock_included() {
        var bill = bill();
        assertThat(bill.missing()).isEmpty();
        assertThat(bill.required().support().bands())
                .singleElement()
                .satisfies(band -> assertThat(band.share().value()).isEqualByComparingTo("0.1"));
    }

    @Test
    void support_with_growth_of_its_own_grows_so_and_is_no_share() {
        var bill = bill(true, "200");
        assertThat(bill.missing()).isEmpty();
        assertThat(bill.required().support()).isNull();
        assertThat(bill.lines().get(ContractLine.SUPPORT)).hasSize(1);
        assertThat(bill.required().lines())
                .filteredOn(line -> bill.lines().get(ContractLine.SUPPORT).contains(line.id()))
                .singleElement()
                .satisfies(line -> assertThat(
                                line.spend().month(YearMonth.of(2027, 6), 12).base())
                        .isPositive());
    }

    @Test
    void support_that_was_more_than_the_usage_is_missing_by_name() {
        assertThat(bill(false, "2001").missing())
                .singleElement()
                .asString()
                .contains("Nobody has entered how \"Support\" grows");
    }

    @Test
    void a_deal_of_other_contract_years_is_left_out_by_name_and_the_others_stay() {
        var whole = SheetsOnABill.sheet("Whole", SheetsOnABill.commitment("9", "9", "9"));
        var shorter = SheetsOnABill.sheet("Short", SheetsOnABill.commitment("9", "9"));
        var desk = new Desk(
                negotiation(),
                List.of(whole, shorter),
                List.of(),
                bill(),
                Valuation.of(bill().required(), new Sampling(10, 1, 0.5)),
                Lens.ALL_TERMS);
        assertThat(desk.rows()).extracting(DeskRow::name).containsExactly("Whole", "No agreement");
        assertThat(desk.unfit())
                .singleElement()
                .asString()
                .contains("\"Short\"")
                .contains("2 contract years");
        assertThat(desk.sheets()).hasSize(2);
    }

    private static EngineBill bill() {
        return bill(false, "200");
    }

    private static EngineBill bill(boolean supportGrows, String support) {
        return EngineBill.of(
                YEARS,
                List.of(
                        new PayerLine(terms(ContractLine.STORAGE, true), "P1", "", new BigDecimal("1200"), null),
                        new PayerLine(
                                terms(ContractLine.BEDROCK_AWS, false), "P1", "", new BigDecimal("800"), months()),
                        new PayerLine(
                                terms(ContractLine.SUPPORT, supportGrows), "P1", "", new BigDecimal(support), null)),
                Optional.empty());
    }

    private static SortedMap<YearMonth, Map<ForecastCase, Amount>> months() {
        var months = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        for (var month = YearMonth.from(EFFECTIVE);
                month.isBefore(YearMonth.of(2030, 5));
                month = month.plusMonths(1)) {
            var cases = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
            for (var one : ForecastCase.values()) {
                cases.put(one, Amount.of(BigDecimal.TEN));
            }
            months.put(month, cases);
        }
        return months;
    }

    private static LineTerms terms(ContractLine line, boolean grows) {
        return new LineTerms(
                null,
                line,
                Treatment.YES,
                Treatment.YES,
                Treatment.NO,
                grows ? new LineTerms.Growth(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private static Negotiation negotiation() {
        return new Negotiation(
                UUID.randomUUID(),
                "test",
                "Test",
                "Customer",
                "USD",
                EFFECTIVE,
                3,
                Quarter.parse("2027-Q1"),
                Quarter.parse("2029-Q4"),
                MonthLength.HOURS_730,
                Collections.unmodifiableSortedSet(new TreeSet<>()),
                List.of(new Payer(UUID.randomUUID(), "P1", "111122223333", "Payer", true, null, List.of())),
                false,
                null,
                0);
    }
}
