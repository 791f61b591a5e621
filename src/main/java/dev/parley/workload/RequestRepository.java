package dev.parley.workload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestRepository extends JpaRepository<RequestRow, UUID> {

    List<RequestRow> findByNegotiationId(UUID negotiation);
}
