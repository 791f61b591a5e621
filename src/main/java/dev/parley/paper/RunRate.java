package dev.parley.paper;

import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forecast beside what AWS sees in its own billing, in dollars a month.
 *
 * @param billed   the last quarter with months that are billed and over; null where nothing is billed
 * @param months   of it that are billed and over
 * @param paid     a month of it, all payers together
 * @param first    the first quarter of the forecast
 * @param forecast a month of it, base case, on demand at list; null where a price is unknown
 */
public record RunRate(
        @Nullable Quarter billed,
        int months,
        @Nullable BigDecimal paid,
        Quarter first,
        @Nullable BigDecimal forecast) {

    /** By which part the forecast lies above what is billed: 0.115 is 11.5 % above; empty while either is unknown. */
    public Optional<BigDecimal> above() {
        return paid == null || forecast == null || paid.signum() <= 0
                ? Optional.empty()
                : Optional.of(forecast.divide(paid, MathContext.DECIMAL64).subtract(BigDecimal.ONE));
    }
}
