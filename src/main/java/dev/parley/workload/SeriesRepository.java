package dev.parley.workload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeriesRepository extends JpaRepository<SeriesRow, UUID> {

    List<SeriesRow> findByNegotiationId(UUID negotiation);

    Optional<SeriesRow> findByNegotiationIdAndWorkloadId(UUID negotiation, UUID workload);
}
