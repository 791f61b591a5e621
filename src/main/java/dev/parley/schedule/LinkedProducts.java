package dev.parley.schedule;

import dev.parley.deal.ProductCapacity;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Products as they are linked to lines of the schedule; the narrower link first. */
@Component
class LinkedProducts implements ProductCapacity {

    private final ProductRepository products;

    LinkedProducts(ProductRepository products) {
        this.products = products;
    }

    @Override
    public Names of(UUID negotiation) {
        var links = products.findByNegotiationIdOrderByProduct(negotiation).stream()
                .map(ProductRow::toRecord)
                .sorted((one, other) -> Boolean.compare(one.model() == null, other.model() == null))
                .toList();
        return (model, kind) -> links.stream()
                .filter(link -> link.names(model, LineWords.term(kind), kind))
                .map(ProductLink::product)
                .findFirst();
    }
}
