package dev.parley.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScheduleRepository extends JpaRepository<ScheduleRow, UUID> {

    Optional<ScheduleRow> findFirstByNegotiationIdOrderByNumberDesc(UUID negotiation);

    Optional<ScheduleRow> findByNegotiationIdAndNumber(UUID negotiation, int number);

    List<ScheduleRow> findByNegotiationIdOrderByNumberDesc(UUID negotiation);
}
