package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "rate")
@SuppressWarnings("NullAway.Init")
class RateRow {

    @Id
    UUID id;

    UUID priceListId;
    String channel;
    String provider;
    String model;
    String modelName;
    String region;

    @Enumerated(EnumType.STRING)
    PriceKind kind;

    @Column(precision = 24, scale = 12)
    BigDecimal usd;

    @Enumerated(EnumType.STRING)
    PriceSide side;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    String source;

    @Enumerated(EnumType.STRING)
    Grade grade;

    boolean illustrative;

    @Nullable
    String note;

    @Version
    long version;

    @Nullable
    UUID changedBy;

    Instant changedAt;

    /** @param names display names by id; null means that the row is of Parley's own list */
    RateEntry toRecord(@Nullable Map<UUID, String> names) {
        var rate =
                new Rate(model, region, kind, plain(usd), side, validFrom, validTo, source, grade, illustrative, note);
        var by = names == null || changedBy == null ? null : names.getOrDefault(changedBy, "somebody");
        return new RateEntry(id, names == null, channel, provider, modelName, rate, version, by, changedAt, null);
    }

    /** As a rate of a list that was taken in. */
    RateEntry toRecord(PriceVersion list) {
        var rate =
                new Rate(model, region, kind, plain(usd), side, validFrom, validTo, source, grade, illustrative, note);
        return new RateEntry(id, false, channel, provider, modelName, rate, version, null, changedAt, list);
    }

    /** Columns come back with all their decimals; people and the engine want those that say something. */
    static BigDecimal plain(BigDecimal stored) {
        var stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
