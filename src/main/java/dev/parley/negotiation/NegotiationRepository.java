package dev.parley.negotiation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NegotiationRepository extends JpaRepository<NegotiationRow, UUID> {

    Optional<NegotiationRow> findBySlug(String slug);

    boolean existsBySlug(String slug);
}
