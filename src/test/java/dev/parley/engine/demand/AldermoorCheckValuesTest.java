package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.Aldermoor;
import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.demand.ForecastPath.Origin;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample negotiation must give the figures that its description states. */
class AldermoorCheckValuesTest {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final ContractYears AGREEMENT = new ContractYears(LocalDate.of(2027, 5, 1), 3);

    private final Aldermoor sample = Aldermoor.load();

    @ParameterizedTest
    @CsvSource({
        "W01,5800.00",
        "W02,900.00",
        "W03,42902.10",
        "W04,30463.78",
        "W05,4577.10",
        "W06,16906.80",
        "W07,4968.56",
        "W08,5347.98",
        "W09,18888.75",
        "W10,9503.51",
        "W11,3942.00",
        "W12,2803.20"
    })
    void each_workload_costs_its_list_price_a_month_today(String id, String usd) {
        assertEquals(usd, cents(sample.workload(id).cost().month(MARCH, ForecastCase.BASE)));
    }

    @Test
    void two_units_of_the_daytime_copilot_save_1400_a_month_and_are_busy_two_thirds_of_the_time() {
        BigDecimal onDemand = known(sample.workload("W01").cost().month(MARCH, ForecastCase.BASE));
        BigDecimal units = monthOfUnits("W01", 2, PriceKind.MODEL_UNIT_HOUR_6_MONTH);
        LoadDurationCurve curve = curve("W01");

        assertEquals("5800.00", Money.cents(onDemand).toPlainString());
        assertEquals("4400.00", Money.cents(units).toPlainString());
        assertEquals("1400.00", Money.cents(onDemand.subtract(units)).toPlainString());
        assertEquals("66.67", percent(curve.busyShareOf(2)));
        assertEquals("66.67", percent(curve.busyShare(2)));
        assertEquals("50.57", percent(breakEven("W01", PriceKind.MODEL_UNIT_HOUR_6_MONTH)));
    }

    @Test
    void two_units_of_the_four_hour_batch_job_cost_4400_against_900_and_are_busy_a_sixth_of_the_time() {
        LoadDurationCurve curve = curve("W02");

        assertEquals("900.00", cents(sample.workload("W02").cost().month(MARCH, ForecastCase.BASE)));
        assertEquals(
                "4400.00",
                Money.cents(monthOfUnits("W02", 2, PriceKind.MODEL_UNIT_HOUR_6_MONTH))
                        .toPlainString());
        assertEquals(0, curve.peak().compareTo(BigDecimal.TWO));
        assertEquals("16.67", percent(curve.busyShareOf(2)));
    }

    @Test
    void the_document_reader_needs_2_14_units_worth_19_47_an_hour_and_breaks_even_at_123_109_and_67_percent() {
        assertEquals("2.14", Money.shown(curve("W04").mean(), 2).toPlainString());
        assertEquals("19.47", Money.shown(onDemandPerUnitHour("W04"), 2).toPlainString());
        assertEquals("123", wholePercent(breakEven("W04", PriceKind.MODEL_UNIT_HOUR_NO_COMMIT)));
        assertEquals("109", wholePercent(breakEven("W04", PriceKind.MODEL_UNIT_HOUR_1_MONTH)));
        assertEquals("67", wholePercent(breakEven("W04", PriceKind.MODEL_UNIT_HOUR_6_MONTH)));
        BigDecimal target = breakEven("W04", PriceKind.MODEL_UNIT_HOUR_6_MONTH).multiply(new BigDecimal("0.78"));
        assertEquals("52", wholePercent(target));
    }

    @Test
    void the_embedding_search_is_busy_75_percent_and_needs_89() {
        assertEquals("75", wholePercent(curve("W11").busyShare(1)));
        assertEquals("89", wholePercent(breakEven("W11", PriceKind.MODEL_UNIT_HOUR_6_MONTH)));
    }

    @Test
    void capacity_held_today_costs_what_the_bill_says() {
        assertEquals("19097", dollars(monthOfUnits("W04", 2, PriceKind.MODEL_UNIT_HOUR_6_MONTH)));
        assertEquals("5198", dollars(monthOfUnits("W11", 1, PriceKind.MODEL_UNIT_HOUR_NO_COMMIT)));
        BigDecimal reserved = monthOfUnits("W05", 300, PriceKind.RESERVED_INPUT_TPM_HOUR_1_MONTH)
                .add(monthOfUnits("W05", 30, PriceKind.RESERVED_OUTPUT_TPM_HOUR_1_MONTH));
        assertEquals("21681", dollars(reserved));
    }

    @Test
    void batch_halves_the_nightly_text_generation_and_is_unknown_for_the_article_model() {
        Aldermoor.Workload texts = sample.workload("W07");
        assertEquals("2484", dollars(known(batch(texts).month(MARCH, ForecastCase.BASE))));
        assertInstanceOf(Amount.Unknown.class, batch(sample.workload("W02")).month(MARCH, ForecastCase.BASE));
    }

    @ParameterizedTest
    @CsvSource({"2027,LOW,1.79", "2027,HIGH,2.30", "2028,LOW,1.81", "2028,HIGH,4.49", "2029,LOW,1.80", "2029,HIGH,8.21"
    })
    void low_and_high_calendar_years_are_as_stated_in_millions(int year, ForecastCase scenario, String millions) {
        BigDecimal total = total(workload -> workload.cost().calendarYear(year, scenario));
        assertEquals(millions, Money.shown(total.movePointLeft(6), 2).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"2027,2089460", "2028,3323715", "2029,5156171"})
    void base_calendar_years_are_exact_to_the_dollar(int year, String usd) {
        assertEquals(usd, dollars(total(workload -> workload.cost().calendarYear(year, ForecastCase.BASE))));
    }

    @ParameterizedTest
    @CsvSource({"1,2427548", "2,3883271", "3,5939946"})
    void base_contract_years_are_exact_to_the_dollar(int year, String usd) {
        assertEquals(usd, dollars(total(workload -> workload.cost().contractYear(AGREEMENT, year, ForecastCase.BASE))));
    }

    @Test
    void four_quarters_instead_of_twelve_months_would_miss_93881_of_the_first_contract_year() {
        BigDecimal quarters = BigDecimal.ZERO;
        for (Quarter quarter : Quarter.range(Quarter.parse("2027-Q2"), Quarter.parse("2028-Q1"))) {
            quarters = quarters.add(total(workload -> workload.cost().quarter(quarter, ForecastCase.BASE)));
        }
        BigDecimal months = total(workload -> workload.cost().contractYear(AGREEMENT, 1, ForecastCase.BASE));
        assertEquals("2333667", dollars(quarters));
        assertEquals("93881", dollars(months.subtract(quarters)));
    }

    @ParameterizedTest
    @CsvSource({
        "W01,17.4 17.4 17.4 17.4 17.4 17.4 17.4 17.4 17.4 17.4 17.4 17.4",
        "W02,2.7 2.7 2.7 2.7 2.7 2.7 2.7 2.7 2.7 2.7 2.7 2.7",
        "W03,128.7 144.2 161.4 180.8 206.1 235.0 267.9 305.4 342.1 383.1 429.1 480.6",
        "W04,91.4 96.0 100.8 105.8 111.1 116.6 122.5 128.6 133.7 139.1 144.7 150.4",
        "W05,13.7 14.4 15.1 15.9 16.7 17.5 18.4 19.3 20.1 20.9 21.7 22.6",
        "W06,50.7 54.8 59.2 63.9 69.0 74.5 80.5 86.9 92.1 97.7 103.5 109.7",
        "W07,14.9 15.7 16.4 17.3 18.1 19.0 20.0 21.0 21.8 22.7 23.6 24.5",
        "W08,16.0 27.3 41.7 57.8 73.9 94.6 121.1 155.0 181.4 212.2 248.3 290.5",
        "W09,56.7 66.9 78.9 93.1 110.8 131.8 156.9 186.7 212.8 242.6 276.6 315.3",
        "W10,28.5 30.2 32.0 34.0 36.3 38.9 41.6 44.5 46.7 49.1 51.5 54.1",
        "W11,11.8 12.1 12.3 12.5 12.8 13.1 13.3 13.6 13.9 14.1 14.4 14.7",
        "W12,8.4 8.8 9.3 9.7 10.2 10.7 11.3 11.8 12.4 13.0 13.7 14.4"
    })
    void the_base_table_by_quarter_is_as_printed(String id, String thousands) {
        List<String> shown = new ArrayList<>();
        for (Quarter quarter : Quarter.range(Quarter.parse("2027-Q1"), Quarter.parse("2029-Q4"))) {
            BigDecimal usd = known(sample.workload(id).cost().quarter(quarter, ForecastCase.BASE));
            shown.add(Money.shown(usd.movePointLeft(3), 1).toPlainString());
        }
        assertEquals(List.of(thousands.split(" ")), shown);
    }

    @Test
    void the_base_totals_by_quarter_are_as_printed() {
        List<String> shown = new ArrayList<>();
        for (Quarter quarter : Quarter.range(Quarter.parse("2027-Q1"), Quarter.parse("2029-Q4"))) {
            BigDecimal usd = total(workload -> workload.cost().quarter(quarter, ForecastCase.BASE));
            shown.add(Money.shown(usd.movePointLeft(3), 1).toPlainString());
        }
        assertEquals(
                List.of("441.0 490.3 547.3 610.9 685.2 772.0 873.5 993.0 1097.2 1214.7 1347.3 1497.0".split(" ")),
                shown);
    }

    @Test
    void quarters_after_2029_are_extended_at_the_growth_of_2029_and_say_so() {
        ForecastPath path = sample.workload("W03").path();
        assertEquals(
                Origin.TYPED,
                path.at(Quarter.parse("2029-Q4"), ForecastCase.BASE).origin());
        ForecastPath.Point extended = path.at(Quarter.parse("2030-Q1"), ForecastCase.BASE);
        assertEquals(Origin.EXTENDED, extended.origin());
        BigDecimal before = path.factor(Quarter.parse("2029-Q4"), ForecastCase.BASE);
        assertEquals(Money.shown(before.multiply(new BigDecimal("1.12")), 12), Money.shown(extended.factor(), 12));
    }

    @Test
    void the_abandoned_launch_stays_at_zero_in_the_low_case() {
        ForecastPath path = sample.workload("W08").path();
        for (Quarter quarter : Quarter.range(Quarter.parse("2027-Q4"), Aldermoor.LAST)) {
            assertEquals(0, path.factor(quarter, ForecastCase.LOW).signum(), quarter.label());
        }
        assertEquals(
                "18.1086",
                Money.shown(path.factor(Quarter.parse("2029-Q4"), ForecastCase.BASE), 4)
                        .toPlainString());
    }

    @Test
    void a_sandbox_without_cache_traffic_has_a_price_and_with_cache_traffic_it_has_none() {
        Aldermoor.Workload sandbox = sample.workload("W12");
        assertInstanceOf(Amount.Known.class, sandbox.cost().month(MARCH, ForecastCase.BASE));
        OnDemandCost cached = OnDemandCost.of(
                TokenFlow.of("10", "5", "0", "1.2"), sandbox.path(), sandbox.prices(), MonthLength.HOURS_730);
        Amount.Unknown unknown = assertInstanceOf(Amount.Unknown.class, cached.month(MARCH, ForecastCase.BASE));
        assertTrue(unknown.reason().contains("anthropic.claude-opus-5-5 in global"), unknown.reason());
        assertTrue(unknown.reason().contains("Cache read"), unknown.reason());
    }

    private OnDemandCost batch(Aldermoor.Workload workload) {
        TokenPrices prices =
                TokenPrices.batch(sample.book(), workload.model(), workload.scope(), PriceSide.LIST, Aldermoor.TODAY);
        return OnDemandCost.of(workload.today(), workload.path(), prices, MonthLength.HOURS_730);
    }

    private List<MonthDemand> demand(String id) {
        UnitDemand demand = UnitDemand.of(
                List.of(sample.workload(id).member()),
                sample.modelUnits(id),
                List.of(MARCH),
                ForecastCase.BASE,
                MonthLength.HOURS_730);
        return assertInstanceOf(UnitDemand.Known.class, demand).months();
    }

    private LoadDurationCurve curve(String id) {
        return LoadDurationCurve.of(demand(id));
    }

    /** The on-demand cost of one saturated unit-hour; the same in every busy hour of a workload of one mix. */
    private BigDecimal onDemandPerUnitHour(String id) {
        List<BigDecimal> rates = demand(id).getFirst().blocks().stream()
                .map(Block::layers)
                .flatMap(List::stream)
                .map(Layer::onDemandUsdPerUnitHour)
                .map(usd -> Money.shown(usd, 9))
                .distinct()
                .toList();
        assertEquals(1, rates.size(), rates::toString);
        return rates.getFirst();
    }

    private BigDecimal breakEven(String id, PriceKind kind) {
        return Money.divide(sample.unitRate(id, kind), onDemandPerUnitHour(id));
    }

    private BigDecimal monthOfUnits(String id, int units, PriceKind kind) {
        return sample.unitRate(id, kind).multiply(BigDecimal.valueOf(units * 730L));
    }

    private BigDecimal total(Function<Aldermoor.Workload, Amount> cost) {
        Amount sum = Amount.ZERO;
        for (Map.Entry<String, Aldermoor.Workload> entry : sample.workloads().entrySet()) {
            sum = sum.plus(cost.apply(entry.getValue()));
        }
        return known(sum);
    }

    private static BigDecimal known(Amount amount) {
        return assertInstanceOf(Amount.Known.class, amount, amount::toString).usd();
    }

    private static String cents(Amount amount) {
        return Money.cents(known(amount)).toPlainString();
    }

    private static String dollars(BigDecimal usd) {
        return Money.dollars(usd).toPlainString();
    }

    private static String percent(BigDecimal share) {
        return Money.shown(share.movePointRight(2), 2).toPlainString();
    }

    private static String wholePercent(BigDecimal share) {
        return Money.shown(share.movePointRight(2), 0).toPlainString();
    }
}
