package dev.parley.schedule;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductRepository extends JpaRepository<ProductRow, UUID> {

    List<ProductRow> findByNegotiationIdOrderByProduct(UUID negotiation);
}
