package dev.parley.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "schedule_position")
@SuppressWarnings("NullAway.Init")
class PositionRow {

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

    Position toRecord() {
        return new Position(ScheduleLineRow.plain(target), ScheduleLineRow.plain(walkAway), reason, version);
    }
}
