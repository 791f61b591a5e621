package dev.parley.deal;

import dev.parley.engine.pricing.Grade;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deal")
@SuppressWarnings("NullAway.Init")
class DealRow extends EditableRow {

    String name;

    @Enumerated(EnumType.STRING)
    DealRole role;

    @Nullable
    LocalDate dated;

    @Nullable
    LocalDate expires;

    @Nullable
    String source;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    @Nullable
    Grade grade;

    @Nullable
    String note;

    UUID id() {
        return id;
    }

    UUID negotiation() {
        return negotiationId;
    }

    UUID changedBy() {
        return changedBy;
    }

    DealSheet toRecord(List<Item> items, Map<UUID, String> names) {
        return new DealSheet(
                id,
                name,
                role,
                dated,
                expires,
                source,
                grade,
                note,
                items,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
