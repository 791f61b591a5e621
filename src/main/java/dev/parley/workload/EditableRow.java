package dev.parley.workload;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What every row that people edit has: its negotiation, a version, and who changed it when. Rooms whose rows hang on
 * workloads save theirs in the same manner, by {@link Edits}.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class EditableRow {

    @Id
    protected UUID id;

    protected UUID negotiationId;

    @Version
    protected long version;

    protected UUID changedBy;
    protected Instant changedAt;

    /** Whether the row counts as removed. */
    protected boolean gone() {
        return false;
    }
}
