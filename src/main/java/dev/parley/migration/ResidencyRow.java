package dev.parley.migration;

import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "workload_residency")
@SuppressWarnings("NullAway.Init")
class ResidencyRow extends EditableRow {

    UUID workloadId;

    @Enumerated(EnumType.STRING)
    Stays stays;

    @Nullable
    String note;

    UUID changedBy() {
        return changedBy;
    }

    UUID id() {
        return id;
    }

    Residency toRecord(Map<UUID, String> names) {
        return new Residency(
                id, workloadId, stays, note, version, names.getOrDefault(changedBy, "somebody"), changedAt);
    }
}
