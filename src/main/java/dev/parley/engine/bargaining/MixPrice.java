package dev.parley.engine.bargaining;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What our own traffic costs at one place, so that places can be compared: cache and output as they are, whatever the place
 * counts as a token.
 *
 * @param own    our traffic in our tokens, thousand a minute
 * @param there  the same traffic in the tokens of the place
 * @param prices dollars per million tokens of the place
 */
public record MixPrice(TokenFlow own, TokenFlow there, TokenPrices prices) {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    public static MixPrice of(TokenFlow own, TokenFactor factor, TokenPrices prices) {
        return new MixPrice(own, factor.of(own), prices);
    }

    /**
     * Prices of a place whose list names none for what is written to the prompt cache: it is paid as input. An entry of
     * whoever compares, not a rule: a price that is listed stays.
     */
    public static TokenPrices writesAsInput(TokenPrices listed) {
        return listed.cacheWrite().known().isPresent()
                ? listed
                : new TokenPrices(listed.input(), listed.cacheRead(), listed.input(), listed.output());
    }

    /** Dollars of an hour of the mean flow. */
    public Amount anHour() {
        return prices.perHour(there);
    }

    /** Dollars of a month of the mean flow. */
    public Amount aMonth(BigDecimal hours) {
        return anHour().times(hours);
    }

    /** Dollars of a million of our tokens, of all classes as they come; unknown without traffic. */
    public Amount perMillion() {
        if (own.total().signum() == 0) {
            return new Amount.Unknown("Without traffic there is no mix of tokens.");
        }
        BigDecimal millionsAnHour = own.total().multiply(MINUTES_OF_AN_HOUR).movePointLeft(3);
        return anHour().times(Money.divide(BigDecimal.ONE, millionsAnHour));
    }

    /**
     * Dollars of an hour, by the token, of what one saturated unit of capacity carries at this mix; what the unit does not
     * carry is left out.
     *
     * @return empty while it is unknown what a unit carries, and where the traffic needs none
     */
    public Optional<Amount> perSaturatedHour(CapacityProduct.Side unit) {
        return there.units(unit)
                .filter(units -> units.signum() > 0)
                .map(units -> prices.perHour(there, unit.carries()).times(Money.divide(BigDecimal.ONE, units)));
    }
}
