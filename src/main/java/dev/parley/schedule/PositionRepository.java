package dev.parley.schedule;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PositionRepository extends JpaRepository<PositionRow, UUID> {

    @Query("select position from PositionRow position join ScheduleLineRow line on line.id = position.lineId"
            + " where line.scheduleId = :schedule")
    List<PositionRow> of(UUID schedule);
}
