package dev.parley.workload;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

@Entity
@Table(name = "key_date")
@SuppressWarnings("NullAway.Init")
class KeyDateRow extends EditableRow {

    @Enumerated(EnumType.STRING)
    KeyDateKind kind;

    LocalDate onDay;
    String what;

    KeyDate toRecord(Map<UUID, String> names) {
        return new KeyDate(id, kind, onDay, what, version, names.getOrDefault(changedBy, "somebody"), changedAt);
    }
}
