package dev.parley.workload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkloadRepository extends JpaRepository<WorkloadRow, UUID> {

    List<WorkloadRow> findByNegotiationIdAndRemovedKeyOrderByCode(UUID negotiation, String removedKey);

    boolean existsByNegotiationIdAndCodeAndRemovedKeyAndIdNot(
            UUID negotiation, String code, String removedKey, UUID id);

    long countByShapeId(UUID shape);
}
