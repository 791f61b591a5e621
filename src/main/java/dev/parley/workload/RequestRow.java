package dev.parley.workload;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "capacity_request")
@SuppressWarnings("NullAway.Init")
class RequestRow extends EditableRow {

    UUID workloadId;
    String product;
    int termMonths;

    @Nullable
    Integer units;

    @Nullable
    Integer inputKtpm;

    @Nullable
    Integer outputKtpm;

    @Nullable
    LocalDate startOn;

    String askedBy;

    @Nullable
    String note;

    CapacityRequest toRecord(String code, Map<UUID, String> names) {
        return new CapacityRequest(
                id,
                workloadId,
                code,
                product,
                termMonths,
                new Quantity(units, inputKtpm, outputKtpm),
                startOn,
                askedBy,
                note,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
