package dev.parley.signed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CountedRepository extends JpaRepository<CountedRow, UUID> {

    List<CountedRow> findByNegotiationIdOrderByInMonthAscWhoseAsc(UUID negotiation);

    Optional<CountedRow> findByNegotiationIdAndWhoseAndInMonth(
            UUID negotiation, CountedMonth.Whose whose, String month);
}
