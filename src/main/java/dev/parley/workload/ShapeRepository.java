package dev.parley.workload;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ShapeRepository extends JpaRepository<ShapeRow, UUID> {

    List<ShapeRow> findByNegotiationIdOrderByName(UUID negotiation);

    @Query("select s.id from ShapeRow s where s.negotiationId = :negotiation")
    Set<UUID> idsOf(UUID negotiation);

    boolean existsByNegotiationIdAndNameAndIdNot(UUID negotiation, String name, UUID id);
}
