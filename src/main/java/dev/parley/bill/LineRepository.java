package dev.parley.bill;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LineRepository extends JpaRepository<LineRow, UUID> {

    List<LineRow> findByNegotiationId(UUID negotiation);

    Optional<LineRow> findByNegotiationIdAndLine(UUID negotiation, ContractLine line);
}
