package dev.parley.price;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parley's own list: written by migrations alone, so it is read once for the life of the application. */
@Component
class OwnList {

    private final RateRepository repository;
    private volatile @Nullable List<RateEntry> rates;

    OwnList(RateRepository repository) {
        this.repository = repository;
    }

    List<RateEntry> rates() {
        var known = rates;
        if (known == null) {
            known = repository.ofList(PublishedPrices.LIST).stream()
                    .map(row -> row.toRecord((Map<UUID, String>) null))
                    .toList();
            rates = known;
        }
        return known;
    }
}
