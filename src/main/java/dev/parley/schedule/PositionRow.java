package dev.parley.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "schedule_position")
@SuppressWarnings("NullAway.Init")
class PositionRow implements Persistable<UUID> {

    @Id
    UUID lineId;

    @Nullable
    BigDecimal target;

    @Nullable
    BigDecimal walkAway;

    @Nullable
    String reason;

    @Version
    long version;

    Instant changedAt;
    UUID changedBy;

    @Transient
    boolean added;

    /** The row of a line that has none yet; its version is that of {@link Position#NONE}. */
    static PositionRow none(UUID line) {
        var row = new PositionRow();
        row.lineId = line;
        row.version = Position.NONE.version();
        row.added = true;
        return row;
    }

    PositionRow carriedTo(UUID line, UUID by, Instant at) {
        var row = none(line);
        row.target = target;
        row.walkAway = walkAway;
        row.reason = reason;
        row.changedBy = by;
        row.changedAt = at;
        return row;
    }

    @Override
    public UUID getId() {
        return lineId;
    }

    @Override
    public boolean isNew() {
        return added;
    }

    @PostLoad
    @PostPersist
    void stored() {
        added = false;
    }

    Position toRecord() {
        return new Position(ScheduleLineRow.plain(target), ScheduleLineRow.plain(walkAway), reason, version);
    }
}
