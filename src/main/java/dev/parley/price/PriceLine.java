package dev.parley.price;

import dev.parley.engine.pricing.PriceKind;
import org.jspecify.annotations.Nullable;

/**
 * What one thing costs on a day, the sides beside each other. A null side is unknown.
 *
 * @param list       published or entered list rate
 * @param current    rate of the current contract
 * @param negotiated rate offered or agreed; null also for somebody who may not see it
 */
public record PriceLine(
        String channel,
        String provider,
        String model,
        String modelName,
        String region,
        PriceKind kind,
        @Nullable Side list,
        @Nullable Side current,
        @Nullable Side negotiated) {

    /**
     * The rate of one side.
     *
     * @param later true when it is not in force on the day yet but will be
     */
    public record Side(RateEntry entry, boolean later) {}

    /** A key for screens: what the line prices. */
    public String id() {
        return model + "|" + region + "|" + kind;
    }
}
