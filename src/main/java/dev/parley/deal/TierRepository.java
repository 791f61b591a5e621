package dev.parley.deal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TierRepository extends JpaRepository<TierRow, UUID> {

    List<TierRow> findByNegotiationIdOrderByCommitment(UUID negotiation);
}
