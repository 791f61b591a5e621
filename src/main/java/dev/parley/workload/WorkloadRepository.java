package dev.parley.workload;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WorkloadRepository extends JpaRepository<WorkloadRow, UUID> {

    List<WorkloadRow> findByNegotiationIdAndRemovedKeyOrderByCode(UUID negotiation, String removedKey);

    /** Codes in use, to be added to. */
    @Query("select w.code from WorkloadRow w where w.negotiationId = :negotiation and w.removedKey = ''")
    Set<String> codesOf(UUID negotiation);

    boolean existsByNegotiationIdAndCodeAndRemovedKeyAndIdNot(
            UUID negotiation, String code, String removedKey, UUID id);

    /** In use and removed. */
    List<WorkloadRow> findByAccountIdInOrderByCode(Collection<UUID> accounts);

    long countByNegotiationIdAndShapeId(UUID negotiation, UUID shape);
}
