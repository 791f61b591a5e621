package dev.parley.forecast;

import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "forecast_cell")
@SuppressWarnings("NullAway.Init")
class CellRow {

    @Embeddable
    record Key(
            UUID workloadId,
            String quarter,
            @Enumerated(EnumType.STRING) ForecastCase scenario) implements Serializable {

        static Key of(CellKey key) {
            return new Key(key.workload(), key.quarter().toString(), key.scenario());
        }

        CellKey toRecord() {
            return new CellKey(workloadId, Quarter.parse(quarter), scenario);
        }
    }

    @EmbeddedId
    Key id;

    @Enumerated(EnumType.STRING)
    @Nullable
    EntryKind kind;

    @Nullable
    BigDecimal amount;

    /** Null before the first save. */
    @Version
    @Nullable
    Long version;

    UUID changedBy;
    Instant changedAt;

    @Nullable
    CellEntry entry() {
        return kind == null || amount == null ? null : new CellEntry(kind, amount);
    }

    void enter(@Nullable CellEntry entry) {
        kind = entry == null ? null : entry.kind();
        amount = entry == null ? null : entry.amount();
    }

    StoredCell toRecord(Map<UUID, String> names) {
        return new StoredCell(
                id.toRecord(),
                entry(),
                version == null ? 0 : version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
