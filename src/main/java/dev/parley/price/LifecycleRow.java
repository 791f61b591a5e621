package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "model_lifecycle")
@SuppressWarnings("NullAway.Init")
class LifecycleRow {

    @Id
    UUID id;

    UUID negotiationId;
    String model;

    @Nullable
    LocalDate legacyFrom;

    @Nullable
    LocalDate endOfLife;

    String source;
    LocalDate asOf;

    @Enumerated(EnumType.STRING)
    Grade grade;

    boolean illustrative;

    @Nullable
    String note;

    @Version
    long version;

    UUID changedBy;
    Instant changedAt;

    Lifecycle toRecord(Map<UUID, String> names) {
        return new Lifecycle(
                id,
                model,
                legacyFrom,
                endOfLife,
                new Evidence(source, asOf, grade, illustrative),
                note,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
