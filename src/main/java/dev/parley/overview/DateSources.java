package dev.parley.overview;

import dev.parley.base.ui.PCard;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Lifecycles;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.KeyDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the dates of a negotiation from the features that keep them. */
@Component
class DateSources {

    private final KeyDates dates;
    private final HeldCapacity held;
    private final Lifecycles lifecycles;
    private final Prices prices;
    private final Clock clock;

    DateSources(KeyDates dates, HeldCapacity held, Lifecycles lifecycles, Prices prices, Clock clock) {
        this.dates = dates;
        this.held = held;
        this.lifecycles = lifecycles;
        this.prices = prices;
        this.clock = clock;
    }

    PCard next(Negotiation negotiation) {
        var id = negotiation.id();
        var names = prices.models(id).stream()
                .collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (one, other) -> one));
        return new NextDates(negotiation, LocalDate.now(clock), names)
                .card(dates.of(id), held.of(id), lifecycles.of(id));
    }
}
