package dev.parley.engine.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.Aldermoor;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveWorthTest {

    private static final String SONNET_5 = "anthropic.claude-sonnet-5";

    /** Where the sample's four move. */
    private static final Map<String, String> SCOPES =
            Map.of("W03", "global", "W08", "global", "W09", "global", "W10", "eu geo");

    private final Aldermoor sample = Aldermoor.load();

    @Test
    void moving_the_samples_four_to_sonnet_5_saves_480k_919k_and_1608k() {
        assertEquals(new BigDecimal("480"), thousands(2027));
        assertEquals(new BigDecimal("919"), thousands(2028));
        assertEquals(new BigDecimal("1608"), thousands(2029));
    }

    @Test
    void that_is_23_28_and_31_percent_of_the_whole() {
        assertEquals(new BigDecimal("23"), share(2027));
        assertEquals(new BigDecimal("28"), share(2028));
        assertEquals(new BigDecimal("31"), share(2029));
    }

    @Test
    void the_code_agent_at_sonnet_5_saves_177323_in_2027() {
        Amount worth = worth("W09", TokenFactor.ONE, null).calendarYear(2027, ForecastCase.BASE);

        assertEquals(new BigDecimal("177323"), Money.dollars(worth.known().orElseThrow()));
    }

    @Test
    void nothing_is_saved_before_the_quarter_of_the_move() {
        MoveWorth whole = worth("W03", TokenFactor.ONE, null);
        MoveWorth late = worth("W03", TokenFactor.ONE, Quarter.parse("2027-Q3"));

        assertEquals(Amount.ZERO, late.quarter(Quarter.parse("2027-Q2"), ForecastCase.BASE));
        assertEquals(
                whole.quarter(Quarter.parse("2027-Q3"), ForecastCase.HIGH),
                late.quarter(Quarter.parse("2027-Q3"), ForecastCase.HIGH));
        assertSame(
                whole.calendarYear(2027, ForecastCase.BASE),
                late.calendarYear(2027, ForecastCase.BASE)
                        .plus(whole.quarter(Quarter.parse("2027-Q1"), ForecastCase.BASE))
                        .plus(whole.quarter(Quarter.parse("2027-Q2"), ForecastCase.BASE)));
    }

    @Test
    void a_contract_year_is_its_months() {
        ContractYears years = new ContractYears(LocalDate.of(2027, 5, 1), 3);
        MoveWorth worth = worth("W03", TokenFactor.ONE, null);
        Amount sum = Amount.ZERO;
        for (YearMonth month = YearMonth.of(2027, 5);
                month.isBefore(YearMonth.of(2028, 5));
                month = month.plusMonths(1)) {
            sum = sum.plus(worth.month(month, ForecastCase.LOW));
        }

        assertSame(sum, worth.contractYear(years, 1, ForecastCase.LOW));
    }

    @Test
    void a_third_more_tokens_eat_a_third_off_the_price() {
        TokenFlow flow = TokenFlow.of("120", "0", "0", "12");
        TokenPrices now = prices("4", "20");
        TokenPrices there = prices("3", "15");
        MoveWorth same = worth(flow, now, there, TokenFactor.ONE);
        MoveWorth more = worth(flow, now, there, factor("1.3333333333333333", "1.3333333333333333"));
        MoveWorth outOnly = worth(flow, now, there, factor("1", "2"));

        // 730 h · 60 min · (120 · 1 + 12 · 5) / 1000 dollars
        assertEquals(new BigDecimal("7884.00"), Money.cents(january(same)));
        assertEquals(new BigDecimal("0.00"), Money.cents(january(more)));
        // less 730 h · 60 min · 12 · 15 / 1000 dollars
        assertEquals(new BigDecimal("0.00"), Money.cents(january(outOnly)));
    }

    @Test
    void a_factor_in_counts_cached_tokens_too_and_leaves_output_alone() {
        assertEquals(
                TokenFlow.of("15.0", "30.0", "6.0", "6"), factor("1.5", "1").of(TokenFlow.of("10", "20", "4", "6")));
    }

    @Test
    void an_unknown_price_makes_the_worth_unknown_never_zero() {
        TokenPrices there = new TokenPrices(
                Amount.of(BigDecimal.ONE),
                new Amount.Unknown("No cache price."),
                new Amount.Unknown("No cache price."),
                Amount.of(BigDecimal.TEN));
        MoveWorth cached = worth(TokenFlow.of("10", "5", "0", "1"), prices("2", "20"), there, TokenFactor.ONE);
        MoveWorth plain = worth(TokenFlow.of("10", "0", "0", "1"), prices("2", "20"), there, TokenFactor.ONE);

        assertEquals(new Amount.Unknown("No cache price."), cached.calendarYear(2027, ForecastCase.BASE));
        assertTrue(plain.calendarYear(2027, ForecastCase.BASE).known().isPresent());
    }

    @Test
    void a_factor_of_zero_is_refused_with_its_value() {
        assertEquals(
                "A token factor is above zero, not 0 in and 1 out: 1 means as many tokens as before.",
                assertThrows(IllegalArgumentException.class, () -> factor("0", "1"))
                        .getMessage());
    }

    private static void assertSame(Amount expected, Amount actual) {
        assertEquals(0, expected.known().orElseThrow().compareTo(actual.known().orElseThrow()));
    }

    private BigDecimal saved(int year) {
        return SCOPES.keySet().stream()
                .map(id -> Money.dollars(worth(id, TokenFactor.ONE, null)
                        .calendarYear(year, ForecastCase.BASE)
                        .known()
                        .orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal thousands(int year) {
        return Money.dollars(saved(year).movePointLeft(3));
    }

    private BigDecimal share(int year) {
        BigDecimal all = sample.workloads().values().stream()
                .map(one ->
                        one.cost().calendarYear(year, ForecastCase.BASE).known().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.shown(Money.divide(saved(year).movePointRight(2), all), 0);
    }

    private MoveWorth worth(String id, TokenFactor factor, @Nullable Quarter from) {
        Aldermoor.Workload workload = sample.workload(id);
        TokenPrices there =
                TokenPrices.onDemand(sample.book(), SONNET_5, SCOPES.get(id), PriceSide.LIST, Aldermoor.TODAY);
        return MoveWorth.of(
                workload.today(),
                workload.path(),
                _ -> workload.prices(),
                _ -> there,
                factor,
                from,
                MonthLength.HOURS_730);
    }

    private static MoveWorth worth(TokenFlow flow, TokenPrices now, TokenPrices there, TokenFactor factor) {
        return MoveWorth.of(
                flow,
                ForecastPath.flat(Aldermoor.FIRST, Aldermoor.LAST),
                _ -> now,
                _ -> there,
                factor,
                null,
                MonthLength.HOURS_730);
    }

    private static BigDecimal january(MoveWorth worth) {
        return worth.month(YearMonth.of(2027, 1), ForecastCase.BASE).known().orElseThrow();
    }

    private static TokenPrices prices(String input, String output) {
        return new TokenPrices(
                Amount.of(new BigDecimal(input)), Amount.ZERO, Amount.ZERO, Amount.of(new BigDecimal(output)));
    }

    private static TokenFactor factor(String input, String output) {
        return new TokenFactor(new BigDecimal(input), new BigDecimal(output));
    }
}
