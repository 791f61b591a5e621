package dev.parley.schedule;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ScheduleLineRepository extends JpaRepository<ScheduleLineRow, UUID> {

    List<ScheduleLineRow> findByScheduleIdOrderByLineNumber(UUID schedule);

    /** The row, held for this transaction so that nobody else saves it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select line from ScheduleLineRow line join ScheduleRow schedule on schedule.id = line.scheduleId"
            + " where line.id = :line and schedule.negotiationId = :negotiation")
    Optional<ScheduleLineRow> locked(UUID negotiation, UUID line);
}
