package dev.parley.negotiation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NegotiationRepository extends JpaRepository<NegotiationRow, UUID> {

    Optional<NegotiationRow> findBySlug(String slug);

    boolean existsBySlug(String slug);

    /** Locked until the transaction ends: of two who save at once the second sees what the first saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NegotiationRow n where n.id = :id")
    Optional<NegotiationRow> locked(UUID id);
}
