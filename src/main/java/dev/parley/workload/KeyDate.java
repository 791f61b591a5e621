package dev.parley.workload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A date that the talks or purchases turn on.
 *
 * @param day  the deadline, or the first day of a closed month
 * @param what what it is, in a few words
 */
public record KeyDate(
        UUID id, KeyDateKind kind, LocalDate day, String what, long version, String changedBy, Instant changedAt) {

    /** As typed, to be changed and saved again. */
    public KeyDateDraft draft() {
        return new KeyDateDraft(kind, day, what);
    }
}
