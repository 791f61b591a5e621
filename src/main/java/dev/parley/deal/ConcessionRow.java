package dev.parley.deal;

import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "concession")
@SuppressWarnings("NullAway.Init")
class ConcessionRow extends EditableRow {

    @Nullable
    UUID dealId;

    LocalDate dated;

    @Enumerated(EnumType.STRING)
    Concession.Side side;

    String words;

    @Nullable
    String role;

    @Nullable
    LocalDate expires;

    UUID changedBy() {
        return changedBy;
    }

    Concession toRecord(Map<UUID, String> names) {
        return new Concession(
                id,
                dated,
                side,
                words,
                role,
                expires,
                dealId,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
