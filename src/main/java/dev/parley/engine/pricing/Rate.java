package dev.parley.engine.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One price with its evidence.
 *
 * @param model        model id as the channel names it
 * @param region       region or scope as the source names it, such as {@code us-east-1}, {@code global},
 *                     {@code geo-or-in-region}
 * @param usd          dollars per {@link PriceKind#unit()}, zero or more
 * @param from         first day it is known to be in force: effective, or seen
 * @param to           last day it is in force, or null while it is open
 * @param source       where it was read
 * @param illustrative true when it is invented for an example
 * @param note         what else the source says about it
 */
public record Rate(
        String model,
        String region,
        PriceKind kind,
        BigDecimal usd,
        PriceSide side,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        Grade grade,
        boolean illustrative,
        @Nullable String note) {

    public Rate {
        if (model.isBlank() || region.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A rate needs a model, a region and a source; got model \"" + model
                    + "\", region \"" + region + "\", source \"" + source + "\".");
        }
        if (usd.signum() < 0) {
            throw new IllegalArgumentException(
                    "A rate is zero or more, not " + usd.toPlainString() + " (" + model + ", " + kind.label() + ").");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The rate of " + model + ", " + kind.label() + ", ends on " + to
                    + " before it starts on " + from + ".");
        }
    }

    /** Whether it is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
