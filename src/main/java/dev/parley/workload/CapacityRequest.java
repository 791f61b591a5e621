package dev.parley.workload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Capacity a team asks for, before anybody has computed whether it pays. Fields as in {@link RequestDraft}.
 *
 * @param code code of the workload, such as {@code W03}
 */
public record CapacityRequest(
        UUID id,
        UUID workload,
        String code,
        String product,
        int termMonths,
        Quantity quantity,
        @Nullable LocalDate start,
        String askedBy,
        @Nullable String note,
        long version,
        String changedBy,
        Instant changedAt) {

    /** As typed, to be changed and saved again. */
    public RequestDraft draft() {
        return new RequestDraft(workload, product, termMonths, quantity, start, askedBy, note);
    }
}
