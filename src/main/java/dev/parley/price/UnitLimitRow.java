package dev.parley.price;

import dev.parley.engine.pricing.Grade;
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
@Table(name = "unit_limit")
@SuppressWarnings("NullAway.Init")
class UnitLimitRow {

    @Id
    UUID id;

    @Nullable
    UUID negotiationId;

    @Nullable
    String productCode;

    String provider;
    String model;
    String region;
    String unit;

    @Enumerated(EnumType.STRING)
    LimitRule rule;

    @Nullable
    @Column(precision = 24, scale = 6)
    BigDecimal inputTokensPerMinute;

    @Nullable
    @Column(precision = 24, scale = 6)
    BigDecimal outputTokensPerMinute;

    @Nullable
    @Column(precision = 12, scale = 6)
    BigDecimal outputWeight;

    @Nullable
    @Column(precision = 12, scale = 6)
    BigDecimal cacheReadWeight;

    @Nullable
    @Column(precision = 12, scale = 6)
    BigDecimal cacheWriteWeight;

    @Nullable
    Integer minimumUnits;

    @Nullable
    Integer stepUnits;

    String source;
    LocalDate asOf;

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

    UnitLimit toRecord(Map<UUID, String> names) {
        return new UnitLimit(
                id,
                negotiationId == null,
                productCode,
                provider,
                model,
                region,
                unit,
                rule,
                plain(inputTokensPerMinute),
                plain(outputTokensPerMinute),
                plain(outputWeight),
                plain(cacheReadWeight),
                plain(cacheWriteWeight),
                minimumUnits,
                stepUnits,
                new Evidence(source, asOf, grade, illustrative),
                note,
                version,
                changedBy == null ? null : names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal stored) {
        return stored == null ? null : RateRow.plain(stored);
    }
}
