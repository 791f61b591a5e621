package dev.parley.workload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeyDateRepository extends JpaRepository<KeyDateRow, UUID> {

    List<KeyDateRow> findByNegotiationIdOrderByOnDayAscWhatAscIdAsc(UUID negotiation);
}
