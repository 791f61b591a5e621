package dev.parley.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "schedule")
@SuppressWarnings("NullAway.Init")
class ScheduleRow {

    @Id
    UUID id;

    UUID negotiationId;
    int number;
    int planRun;
    Instant createdAt;
    UUID createdBy;
}
