package dev.parley.engine.bargaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MixPriceTest {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    /** The parcel-tracking assistant: uncached input, cache reads, cache writes, output. */
    private static final TokenFlow TRACKING = TokenFlow.of("180", "240", "18", "20");

    @Test
    void the_own_mix_has_one_price_for_a_million_tokens_of_all_classes() {
        // A minute: 0.18 x 3 + 0.24 x 0.30 + 0.018 x 3.75 + 0.02 x 15 = 0.9795 dollars for 0.458 million tokens.
        var sonnet = MixPrice.of(TRACKING, TokenFactor.ONE, prices("3", "0.30", "3.75", "15"));
        assertEquals("42902.10", cents(sonnet.aMonth(HOURS)));
        assertEquals("2.14", cents(sonnet.perMillion()));
    }

    @Test
    void a_factor_makes_it_the_price_of_our_tokens_and_not_of_theirs() {
        // As before, 1.2 times as many tokens in and 0.9 times out: 0.6795 x 1.2 + 0.3 x 0.9 = 1.0854 a minute.
        var there = MixPrice.of(
                TRACKING,
                new TokenFactor(new BigDecimal("1.2"), new BigDecimal("0.9")),
                prices("3", "0.30", "3.75", "15"));
        assertEquals("47540.52", cents(there.aMonth(HOURS)));
        assertEquals("2.37", cents(there.perMillion()));
    }

    @Test
    void a_price_that_is_missing_is_unknown_and_not_zero() {
        var unknown = new TokenPrices(usd("2.5"), usd("0.25"), new Amount.Unknown("No cache write price."), usd("15"));
        var there = MixPrice.of(TRACKING, TokenFactor.ONE, unknown);
        assertInstanceOf(Amount.Unknown.class, there.perMillion());
        // Entered as paid like input: 0.198 x 2.5 + 0.24 x 0.25 + 0.02 x 15 = 0.855 a minute.
        var asInput = MixPrice.of(TRACKING, TokenFactor.ONE, MixPrice.writesAsInput(unknown));
        assertEquals("37449.00", cents(asInput.aMonth(HOURS)));
        var listed = prices("2", "0.2", "2.5", "10");
        assertEquals(listed, MixPrice.writesAsInput(listed), "a listed price stays");
    }

    @Test
    void a_saturated_hour_is_what_a_full_unit_carries_by_the_token() {
        // One unit carries 90,000 input and cache-write tokens a minute; the flow needs 198 / 90 = 2.2 of them.
        var unit = CapacityProduct.modelUnits(BigDecimal.valueOf(90_000), null).side("units");
        var sonnet = MixPrice.of(TRACKING, TokenFactor.ONE, prices("3", "0.30", "3.75", "15"));
        // Without cache reads, which the unit does not carry: 0.9075 x 60 / 2.2.
        assertEquals("24.75", cents(sonnet.perSaturatedHour(unit).orElseThrow()));
        var unpublished = CapacityProduct.modelUnits(null, null).side("units");
        assertTrue(sonnet.perSaturatedHour(unpublished).isEmpty());
    }

    @Test
    void without_traffic_there_is_no_mix() {
        var nothing = MixPrice.of(TokenFlow.NONE, TokenFactor.ONE, prices("1", "1", "1", "1"));
        assertInstanceOf(Amount.Unknown.class, nothing.perMillion());
    }

    private static TokenPrices prices(String input, String cacheRead, String cacheWrite, String output) {
        return new TokenPrices(usd(input), usd(cacheRead), usd(cacheWrite), usd(output));
    }

    private static Amount usd(String usd) {
        return Amount.of(new BigDecimal(usd));
    }

    private static String cents(Amount amount) {
        return Money.cents(amount.known().orElseThrow()).toPlainString();
    }
}
