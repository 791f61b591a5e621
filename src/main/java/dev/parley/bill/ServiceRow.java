package dev.parley.bill;

import dev.parley.bill.Charge.Seller;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;

@Entity
@Table(name = "bill_service")
@SuppressWarnings("NullAway.Init")
class ServiceRow extends EditableRow {

    @Enumerated(EnumType.STRING)
    Seller seller;

    String service;

    @Enumerated(EnumType.STRING)
    ContractLine usual;

    /** The name of a {@link BillPlace}. */
    String line;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    ServicePlace.Key key() {
        return new ServicePlace.Key(seller, service, usual);
    }

    ServicePlace toRecord(Map<UUID, String> names) {
        return new ServicePlace(
                id, key(), BillPlace.named(line), version, names.getOrDefault(changedBy, "somebody"), changedAt);
    }
}
