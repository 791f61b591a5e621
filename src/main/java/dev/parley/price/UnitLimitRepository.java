package dev.parley.price;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface UnitLimitRepository extends JpaRepository<UnitLimitRow, UUID> {

    /** Those the negotiation entered first, then Parley's own. */
    @Query("select u from UnitLimitRow u where u.negotiationId = :negotiation or u.negotiationId is null"
            + " order by case when u.negotiationId is null then 1 else 0 end, u.provider, u.model, u.region")
    List<UnitLimitRow> of(UUID negotiation);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UnitLimitRow u where u.id = :id and u.negotiationId = :negotiation")
    Optional<UnitLimitRow> locked(UUID negotiation, UUID id);

    @Query("select u from UnitLimitRow u where u.negotiationId = :negotiation and u.productCode = :product"
            + " and u.model = :model and u.region = :region")
    Optional<UnitLimitRow> same(UUID negotiation, String product, String model, String region);
}
