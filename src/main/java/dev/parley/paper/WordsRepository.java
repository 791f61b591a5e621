package dev.parley.paper;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WordsRepository extends JpaRepository<WordsRow, UUID> {

    Optional<WordsRow> findByNegotiationId(UUID negotiation);
}
