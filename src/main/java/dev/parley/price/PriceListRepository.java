package dev.parley.price;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PriceListRepository extends JpaRepository<PriceListRow, UUID> {

    /** The list a negotiation enters its rates in; locked, so that two people do not enter the same rate. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PriceListRow l where l.negotiationId = :negotiation and l.name = :name")
    Optional<PriceListRow> locked(UUID negotiation, String name);
}
