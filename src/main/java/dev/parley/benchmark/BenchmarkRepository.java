package dev.parley.benchmark;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BenchmarkRepository extends JpaRepository<BenchmarkRow, UUID> {

    List<BenchmarkRow> findByNegotiationIdOrderByChangedAtAscIdAsc(UUID negotiation);
}
