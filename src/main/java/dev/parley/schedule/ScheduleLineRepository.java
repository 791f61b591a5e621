package dev.parley.schedule;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScheduleLineRepository extends JpaRepository<ScheduleLineRow, UUID> {

    List<ScheduleLineRow> findByScheduleIdOrderByLineNumber(UUID schedule);
}
