package dev.parley.bill;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportRepository extends JpaRepository<SupportRow, UUID> {

    Optional<SupportRow> findByNegotiationId(UUID negotiation);
}
