package dev.parley.price;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RateRepository extends JpaRepository<RateRow, UUID> {

    @Query("select r from RateRow r where r.priceListId = :list order by r.model, r.region, r.kind, r.validFrom")
    List<RateRow> ofList(UUID list);

    /** What people entered. */
    @Query("select r from RateRow r, PriceListRow l where r.priceListId = l.id and l.negotiationId = :negotiation"
            + " and l.intakeId is null and l.signingId is null order by r.model, r.region, r.kind, r.validFrom")
    List<RateRow> ofNegotiation(UUID negotiation);

    /** Locked until the transaction ends: of two who save at once the second sees what the first saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RateRow r where r.id = :id and exists"
            + " (select 1 from PriceListRow l where l.id = r.priceListId and l.negotiationId = :negotiation and l.intakeId is null"
            + " and l.signingId is null)")
    Optional<RateRow> locked(UUID negotiation, UUID id);

    @Query("select r from RateRow r, PriceListRow l where r.priceListId = l.id and l.negotiationId = :negotiation"
            + " and l.intakeId is null and l.signingId is null and r.model = :model and r.region = :region and r.kind = :kind and r.side = :side"
            + " and r.validFrom = :from")
    Optional<RateRow> same(
            UUID negotiation, String model, String region, PriceKind kind, PriceSide side, LocalDate from);
}
