package dev.parley.migration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MoveRepository extends JpaRepository<MoveRow, UUID> {

    List<MoveRow> findByNegotiationIdOrderByChangedAtAscIdAsc(UUID negotiation);

    Optional<MoveRow> findByNegotiationIdAndId(UUID negotiation, UUID id);

    Optional<MoveRow> findByPlannedWorkloadId(UUID workload);
}
