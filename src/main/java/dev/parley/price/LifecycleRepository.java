package dev.parley.price;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LifecycleRepository extends JpaRepository<LifecycleRow, UUID> {

    @Query("select l from LifecycleRow l where l.negotiationId = :negotiation order by l.model")
    List<LifecycleRow> of(UUID negotiation);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LifecycleRow l where l.negotiationId = :negotiation and l.model = :model")
    Optional<LifecycleRow> locked(UUID negotiation, String model);
}
