package dev.parley.workload;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HeldRepository extends JpaRepository<HeldRow, UUID> {

    List<HeldRow> findByNegotiationIdOrderByHeldFromAscIdAsc(UUID negotiation);

    List<HeldRow> findByAccountIdInOrderByHeldFromAscIdAsc(Collection<UUID> accounts);
}
