package dev.parley.engine.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceUnit;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapacityQuoteTest {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);
    private static final TokenPrices FREE = prices("0", "0", "0", "0");

    /** gpt-5.2 on Azure: 3,400 tokens a minute of a PTU, output counts 8, cached input nothing; at least 15, by fives. */
    private static final CapacityProduct.Side PTU = side("3400", "8", "0", 15, 5, PriceKind.PTU_RESERVATION_1_MONTH);

    @Test
    void the_sizing_example_of_azures_documentation() {
        // 1,000 requests a minute of 200 tokens in and 20 out: 200,000 + 8 x 20,000 = 360,000 of 3,400: 105.88.
        var all = quote(PTU, List.of(TokenFlow.of("200", "0", "0", "20")), FREE, "260");
        assertEquals("105.88", decimals(all.steady().exact()));
        assertEquals(BigDecimal.valueOf(110), all.steady().bought());
        var half = quote(PTU, List.of(TokenFlow.of("100", "100", "0", "20")), FREE, "260");
        assertEquals("76.47", decimals(half.steady().exact()));
        assertEquals(BigDecimal.valueOf(80), half.steady().bought());
        assertEquals("28600.00", cents(all.terms().getFirst().peak()), "110 x 260");
    }

    @Test
    void a_small_flow_still_buys_the_smallest_purchase() {
        var little = quote(PTU, List.of(TokenFlow.of("10", "0", "0", "1")), FREE, "260");
        assertEquals(BigDecimal.valueOf(15), little.steady().bought());
        var uneven = side("1000", "0", "0", 25, 50, PriceKind.PTU_RESERVATION_1_MONTH);
        assertEquals(
                BigDecimal.valueOf(25),
                quote(uneven, List.of(TokenFlow.of("24", "0", "0", "0")), FREE, "1")
                        .steady()
                        .bought());
        assertEquals(
                BigDecimal.valueOf(50),
                quote(uneven, List.of(TokenFlow.of("26", "0", "0", "0")), FREE, "1")
                        .steady()
                        .bought());
    }

    @Test
    void google_counts_every_class_by_its_burndown_rate() {
        // Gemini 3.5 Flash: 675 a second, output 6, cached 0.1. Ten requests a second of 900 + 1,000 cached in and 100
        // out:
        // (900 + 100 + 600) x 10 = 16,000 a second, 23.7 units.
        var gemini = side("40500", "6", "0.1", 1, 1, PriceKind.GSU_1_MONTH);
        var quote = quote(gemini, List.of(TokenFlow.of("540", "600", "0", "60")), FREE, "2700");
        assertEquals("23.70", decimals(quote.steady().exact()));
        assertEquals("64800.00", cents(quote.terms().getFirst().steady()), "24 x 2,700");
        // Claude Sonnet: 350 a second, output 5, at least 25 units: (100 + 50) x 10 / 350 = 4.29.
        var claude = side("21000", "5", "0.1", 25, 1, PriceKind.GSU_1_MONTH);
        var few = quote(claude, List.of(TokenFlow.of("60", "0", "0", "6")), FREE, "2700");
        assertEquals("4.29", decimals(few.steady().exact()));
        assertEquals(BigDecimal.valueOf(25), few.steady().bought());
    }

    @Test
    void what_the_units_for_the_mean_do_not_carry_is_paid_by_the_token() {
        // Two hours: 10 and 30 thousand tokens a minute in, mean 20; a unit carries 1,000. A million costs a dollar:
        // 20 x 60 / 1,000 = 1.2 dollars an hour. 20 units leave 10 of the 30: (1.8 / 3) / 2 = 0.3 an hour.
        var side = side("1000", "1", "0", 1, 1, PriceKind.GSU_1_MONTH);
        var quote = quote(
                side,
                List.of(TokenFlow.of("10", "0", "0", "0"), TokenFlow.of("30", "0", "0", "0")),
                prices("1", "1", "1", "1"),
                "36.5");
        assertEquals("876.00", cents(quote.onDemand()));
        var term = quote.terms().getFirst();
        assertEquals("949.00", cents(term.steady()), "20 x 36.5 + 0.3 x 730");
        assertEquals("1095.00", cents(term.peak()), "30 x 36.5");
        // A full unit-hour costs 0.06 by the token and 36.5 / 730 = 0.05 as capacity.
        assertEquals("0.83", decimals(term.breakEven()));
    }

    @Test
    void what_capacity_does_not_carry_is_charged_beside_it() {
        var side = new CapacityProduct.Side(
                "units",
                "units",
                List.of(new CapacityProduct.Limit(Map.of(TokenClass.INPUT, BigDecimal.ONE), BigDecimal.valueOf(1000))),
                Set.of(TokenClass.INPUT),
                1,
                1,
                List.of(CapacityProduct.Term.of(PriceKind.GSU_1_MONTH)));
        // Ten units; a thousand a minute of output at 10 dollars a million beside them: 0.6 an hour.
        var quote = quote(side, List.of(TokenFlow.of("10", "0", "0", "1")), prices("1", "0", "0", "10"), "100");
        assertEquals("1438.00", cents(quote.terms().getFirst().steady()), "10 x 100 + 0.6 x 730");
    }

    @Test
    void a_missing_price_leaves_the_month_unknown_and_a_missing_limit_everything() {
        var unpriced = CapacityQuote.of(
                        PTU,
                        List.of(TokenFlow.of("200", "0", "0", "20")),
                        FREE,
                        _ -> new Amount.Unknown("No price."),
                        HOURS)
                .orElseThrow();
        assertTrue(unpriced.terms().getFirst().peak().known().isEmpty());
        assertNull(unpriced.terms().getFirst().breakEven());
        var unknown = new CapacityProduct.Side("units", "units", List.of(), Set.of(TokenClass.INPUT), 1, 1, List.of());
        assertTrue(CapacityQuote.of(unknown, List.of(TokenFlow.of("1", "0", "0", "0")), FREE, _ -> Amount.ZERO, HOURS)
                .isEmpty());
        assertTrue(CapacityQuote.of(PTU, List.of(TokenFlow.NONE), FREE, _ -> Amount.ZERO, HOURS)
                .isEmpty());
    }

    @Test
    void a_unit_sold_by_the_hour_the_week_or_the_year_has_a_price_a_month() {
        assertEquals("730.00", month(PriceUnit.PTU_HOUR, "1"));
        assertEquals("221.00", month(PriceUnit.PTU_YEAR, "2652"));
        assertEquals("260.00", month(PriceUnit.PTU_MONTH, "260"));
        assertEquals("5214.29", month(PriceUnit.GSU_WEEK, "1200"));
        assertEquals("304.17", month(PriceUnit.UNIT_DAY, "10"));
        assertTrue(PriceUnit.MILLION_TOKENS.aMonth(BigDecimal.ONE, HOURS).isEmpty());
    }

    private static String month(PriceUnit unit, String usd) {
        return Money.cents(unit.aMonth(new BigDecimal(usd), HOURS).orElseThrow())
                .toPlainString();
    }

    private static CapacityQuote quote(
            CapacityProduct.Side side, List<TokenFlow> week, TokenPrices prices, String unitMonth) {
        return CapacityQuote.of(side, week, prices, _ -> Amount.of(new BigDecimal(unitMonth)), HOURS)
                .orElseThrow();
    }

    private static CapacityProduct.Side side(
            String tokensAMinute, String output, String cacheRead, int minimum, int step, PriceKind kind) {
        return new CapacityProduct.Side(
                "units",
                "units",
                List.of(new CapacityProduct.Limit(
                        Map.of(
                                TokenClass.INPUT, BigDecimal.ONE,
                                TokenClass.CACHE_READ, new BigDecimal(cacheRead),
                                TokenClass.OUTPUT, new BigDecimal(output)),
                        new BigDecimal(tokensAMinute))),
                Set.of(TokenClass.values()),
                minimum,
                step,
                List.of(CapacityProduct.Term.of(kind)));
    }

    private static TokenPrices prices(String input, String cacheRead, String cacheWrite, String output) {
        return new TokenPrices(
                Amount.of(new BigDecimal(input)),
                Amount.of(new BigDecimal(cacheRead)),
                Amount.of(new BigDecimal(cacheWrite)),
                Amount.of(new BigDecimal(output)));
    }

    private static String cents(Amount amount) {
        return Money.cents(amount.known().orElseThrow()).toPlainString();
    }

    private static String decimals(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
