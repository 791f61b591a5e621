package dev.parley.engine.pricing;

import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** The answer of a price book: a rate, or a sentence that says what is missing. */
public sealed interface Price {

    /**
     * @param rate              the rate in force
     * @param matchedRegionNote empty when the rate names what was asked for, else a sentence that says what was taken
     *                          instead
     */
    record Known(Rate rate, String matchedRegionNote) implements Price {}

    /** @param reason a sentence that names model, scope, kind and day */
    record Unknown(String reason) implements Price {}

    /** Dollars per unit of the kind, or empty when it is unknown. */
    default Optional<BigDecimal> usd() {
        return this instanceof Known(Rate rate, String _) ? Optional.of(rate.usd()) : Optional.empty();
    }

    /** The price as an amount of dollars per unit. */
    default Amount amount() {
        return switch (this) {
            case Known(Rate rate, String _) -> new Amount.Known(rate.usd());
            case Unknown(String reason) -> new Amount.Unknown(reason);
        };
    }
}
