package dev.parley.signed;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GapRepository extends JpaRepository<GapRow, UUID> {

    List<GapRow> findByNegotiationIdOrderByOnDayAscIdAsc(UUID negotiation);
}
