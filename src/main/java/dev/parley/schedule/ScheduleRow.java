package dev.parley.schedule;

import dev.parley.engine.quantity.ContractYears;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    LocalDate effectiveDate;
    int contractYears;
    Instant createdAt;
    UUID createdBy;

    Schedule toRecord(String by, List<ScheduleLine> lines) {
        return new Schedule(
                id,
                negotiationId,
                number,
                planRun,
                createdAt,
                by,
                new ContractYears(effectiveDate, contractYears),
                lines);
    }
}
