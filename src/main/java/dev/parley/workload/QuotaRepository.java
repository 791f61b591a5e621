package dev.parley.workload;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuotaRepository extends JpaRepository<QuotaRow, UUID> {

    List<QuotaRow> findByNegotiationIdOrderByModelAscScopeAscKindAscIdAsc(UUID negotiation);

    List<QuotaRow> findByAccountIdIn(Collection<UUID> accounts);
}
