package dev.parley.bill;

import dev.parley.bill.Charge.Seller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRepository extends JpaRepository<ServiceRow, UUID> {

    List<ServiceRow> findByNegotiationId(UUID negotiation);

    Optional<ServiceRow> findByNegotiationIdAndSellerAndServiceAndUsual(
            UUID negotiation, Seller seller, String service, ContractLine usual);
}
