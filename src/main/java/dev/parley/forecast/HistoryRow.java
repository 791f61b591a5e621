package dev.parley.forecast;

import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Immutable
@Table(name = "forecast_cell_history")
@SuppressWarnings("NullAway.Init")
class HistoryRow implements Persistable<UUID> {

    enum Outcome {
        SAVED,
        NOT_TAKEN
    }

    @Id
    UUID id;

    UUID workloadId;
    String quarter;

    @Enumerated(EnumType.STRING)
    ForecastCase scenario;

    @Enumerated(EnumType.STRING)
    @Nullable
    EntryKind beforeKind;

    @Nullable
    BigDecimal beforeAmount;

    @Enumerated(EnumType.STRING)
    @Nullable
    EntryKind afterKind;

    @Nullable
    BigDecimal afterAmount;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    UUID changedBy;
    Instant changedAt;

    @Transient
    private boolean fresh;

    static HistoryRow of(
            CellKey key, @Nullable CellEntry before, @Nullable CellEntry after, Outcome outcome, UUID by, Instant at) {
        var row = new HistoryRow();
        row.id = UUID.randomUUID();
        row.fresh = true;
        row.workloadId = key.workload();
        row.quarter = key.quarter().toString();
        row.scenario = key.scenario();
        row.beforeKind = before == null ? null : before.kind();
        row.beforeAmount = before == null ? null : before.amount();
        row.afterKind = after == null ? null : after.kind();
        row.afterAmount = after == null ? null : after.amount();
        row.outcome = outcome;
        row.changedBy = by;
        row.changedAt = at;
        return row;
    }

    CellChange toRecord(Map<UUID, String> names) {
        return new CellChange(
                entry(beforeKind, beforeAmount),
                entry(afterKind, afterAmount),
                outcome == Outcome.SAVED,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static @Nullable CellEntry entry(@Nullable EntryKind kind, @Nullable BigDecimal amount) {
        return kind == null || amount == null ? null : new CellEntry(kind, amount);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever inserted; this spares a query that looks for them first. */
    @Override
    public boolean isNew() {
        return fresh;
    }
}
