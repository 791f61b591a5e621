package dev.parley.workload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ShapeRepository extends JpaRepository<ShapeRow, UUID> {

    List<ShapeRow> findByNegotiationIdOrderByName(UUID negotiation);

    boolean existsByNegotiationIdAndNameAndIdNot(UUID negotiation, String name, UUID id);
}
