package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.engine.pricing.Grade;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deal_tier")
@SuppressWarnings("NullAway.Init")
class TierRow extends EditableRow {

    BigDecimal commitment;
    BigDecimal discount;
    String source;

    @Nullable
    LocalDate dated;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    Grade grade;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    Tier toRecord(Map<UUID, String> names) {
        return new Tier(
                id,
                new BigDecimal(Checks.plain(commitment)),
                new BigDecimal(Checks.plain(discount)),
                source,
                dated,
                grade,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
