package dev.parley.migration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResidencyRepository extends JpaRepository<ResidencyRow, UUID> {

    List<ResidencyRow> findByNegotiationId(UUID negotiation);

    Optional<ResidencyRow> findByNegotiationIdAndWorkloadId(UUID negotiation, UUID workload);
}
