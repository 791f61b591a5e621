package dev.parley.price;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rate as it stands in a price list.
 *
 * @param own       true for Parley's own list, which nobody changes
 * @param channel   where the model is bought, such as {@code bedrock} or {@code anthropic-direct}
 * @param modelName the model as people call it
 * @param by        display name of who entered it; null for what nobody entered
 * @param list      the list that was taken in which has it; null for Parley's own, for what people entered and what was signed
 * @param signed    whether it follows from an agreement that was signed: only undoing that takes it out
 */
public record RateEntry(
        UUID id,
        boolean own,
        String channel,
        String provider,
        String modelName,
        Rate rate,
        long version,
        @Nullable String by,
        Instant at,
        @Nullable PriceVersion list,
        boolean signed) {

    /** A rate that no agreement brought. */
    RateEntry(
            UUID id,
            boolean own,
            String channel,
            String provider,
            String modelName,
            Rate rate,
            long version,
            @Nullable String by,
            Instant at,
            @Nullable PriceVersion list) {
        this(id, own, channel, provider, modelName, rate, version, by, at, list, false);
    }

    /** Whether a person of the negotiation entered it, and may change it. */
    public boolean entered() {
        return !own && list == null && !signed;
    }

    /** The same rate, counted from another day. */
    RateEntry from(LocalDate day) {
        var other = new Rate(
                rate.model(),
                rate.region(),
                rate.kind(),
                rate.usd(),
                rate.side(),
                day,
                rate.to(),
                rate.source(),
                rate.grade(),
                rate.illustrative(),
                rate.note());
        return new RateEntry(id, own, channel, provider, modelName, other, version, by, at, list, signed);
    }

    /** The same rate, until this day at the latest. */
    RateEntry until(LocalDate last) {
        if (rate.to() != null && !rate.to().isAfter(last)) {
            return this;
        }
        var other = new Rate(
                rate.model(),
                rate.region(),
                rate.kind(),
                rate.usd(),
                rate.side(),
                rate.from(),
                last,
                rate.source(),
                rate.grade(),
                rate.illustrative(),
                rate.note());
        return new RateEntry(id, own, channel, provider, modelName, other, version, by, at, list, signed);
    }

    /** The identity of what is priced: entered rates come before Parley's own for the same key. */
    Key key() {
        return new Key(rate.model(), rate.region(), rate.kind(), rate.side(), rate.from());
    }

    record Key(String model, String region, PriceKind kind, PriceSide side, LocalDate from) {}
}
