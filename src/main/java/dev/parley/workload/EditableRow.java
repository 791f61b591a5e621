package dev.parley.workload;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What every row that people edit has: its negotiation, a version, and who changed it when. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class EditableRow {

    @Id
    UUID id;

    UUID negotiationId;

    @Version
    long version;

    UUID changedBy;
    Instant changedAt;

    /** Whether the row counts as removed. */
    boolean gone() {
        return false;
    }
}
