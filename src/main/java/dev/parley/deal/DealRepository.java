package dev.parley.deal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DealRepository extends JpaRepository<DealRow, UUID> {

    List<DealRow> findByNegotiationId(UUID negotiation);

    boolean existsByIdAndNegotiationId(UUID id, UUID negotiation);
}
