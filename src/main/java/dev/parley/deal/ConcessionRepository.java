package dev.parley.deal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ConcessionRepository extends JpaRepository<ConcessionRow, UUID> {

    List<ConcessionRow> findByNegotiationIdOrderByDatedAscIdAsc(UUID negotiation);

    @Query("select row.id from ConcessionRow row where row.negotiationId = :negotiation and row.dealId = :deal")
    List<UUID> idsOf(UUID negotiation, UUID deal);

    /** Those that have no round now get this one. */
    @Modifying
    @Query("update ConcessionRow row set row.dealId = :deal where row.negotiationId = :negotiation and row.id in :ids"
            + " and row.dealId is null")
    void backTo(UUID deal, UUID negotiation, List<UUID> ids);
}
