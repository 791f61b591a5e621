package dev.parley.deal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConcessionRepository extends JpaRepository<ConcessionRow, UUID> {

    List<ConcessionRow> findByNegotiationIdOrderByDatedAscIdAsc(UUID negotiation);
}
