package dev.parley.benchmark;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlternativeRepository extends JpaRepository<AlternativeRow, UUID> {

    List<AlternativeRow> findByNegotiationIdOrderByChangedAtAscIdAsc(UUID negotiation);
}
