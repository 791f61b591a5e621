package dev.parley.signed;

import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "gap_closer")
@SuppressWarnings("NullAway.Init")
class GapRow extends EditableRow {

    @Enumerated(EnumType.STRING)
    GapCloser.Kind kind;

    String what;
    LocalDate onDay;
    BigDecimal countsUsd;
    BigDecimal costsUsd;

    @Nullable
    String note;

    UUID changedBy() {
        return changedBy;
    }

    GapCloser toRecord(Map<UUID, String> names) {
        return new GapCloser(
                id, kind, what, onDay, countsUsd, costsUsd, note, version, names.getOrDefault(changedBy, "somebody"));
    }
}
