package dev.parley.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemRepository extends JpaRepository<ItemRow, UUID> {

    List<ItemRow> findByNegotiationId(UUID negotiation);

    List<ItemRow> findByDealId(UUID deal);

    Optional<ItemRow> findByDealIdAndTopicAndSubject(UUID deal, Topic topic, String subject);
}
