package dev.parley.engine.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A dollar amount that may be unknown because a price is. A sum with an unknown part is unknown and says why; nothing
 * turns a missing price into zero.
 */
public sealed interface Amount {

    Amount ZERO = new Known(BigDecimal.ZERO);

    /** @param usd unrounded dollars */
    record Known(BigDecimal usd) implements Amount {}

    /** @param reason a sentence that names what is missing */
    record Unknown(String reason) implements Amount {}

    static Amount of(BigDecimal usd) {
        return new Known(usd);
    }

    /** The amount, or empty when it is unknown. */
    default Optional<BigDecimal> known() {
        return this instanceof Known(BigDecimal usd) ? Optional.of(usd) : Optional.empty();
    }

    /** The sum; of two unknown parts each reason is kept once. */
    default Amount plus(Amount other) {
        return switch (this) {
            case Known(BigDecimal usd) when other instanceof Known(BigDecimal more) -> new Known(usd.add(more));
            case Known _ -> other;
            case Unknown(String reason)
            when other instanceof Unknown(String more) && !reason.contains(more) -> new Unknown(reason + " " + more);
            case Unknown _ -> this;
        };
    }

    /** A multiple of the amount; unknown stays unknown. */
    default Amount times(BigDecimal factor) {
        return this instanceof Known(BigDecimal usd) ? new Known(usd.multiply(factor)) : this;
    }
}
