package dev.parley.schedule;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "schedule_product")
@SuppressWarnings("NullAway.Init")
class ProductRow extends EditableRow {

    String product;

    @Nullable
    String model;

    String term;

    @Enumerated(EnumType.STRING)
    @Nullable
    PriceKind priceKind;

    void fill(ProductLink link) {
        product = link.product().strip();
        model = link.model();
        term = link.term();
        priceKind = link.kind();
    }

    ProductLink toRecord() {
        return new ProductLink(id, product, model, term, priceKind, version);
    }
}
