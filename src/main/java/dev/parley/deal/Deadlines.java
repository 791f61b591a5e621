package dev.parley.deal;

import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.price.Lifecycles;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.KeyDates;
import dev.parley.workload.Quotas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days of a negotiation, from the features that keep them, as a list and as a calendar. */
@Service
public class Deadlines {

    private final Negotiations negotiations;
    private final Deals deals;
    private final Quotas quotas;
    private final HeldCapacity held;
    private final Lifecycles lifecycles;
    private final KeyDates dates;
    private final Prices prices;
    private final Access access;
    private final Clock clock;

    Deadlines(
            Negotiations negotiations,
            Deals deals,
            Quotas quotas,
            HeldCapacity held,
            Lifecycles lifecycles,
            KeyDates dates,
            Prices prices,
            Access access,
            Clock clock) {
        this.negotiations = negotiations;
        this.deals = deals;
        this.quotas = quotas;
        this.held = held;
        this.lifecycles = lifecycles;
        this.dates = dates;
        this.prices = prices;
        this.access = access;
        this.clock = clock;
    }

    /** From today on, the next first; offers that have just expired among them. */
    @Transactional(readOnly = true)
    public List<Deadline> of(UUID id) {
        access.require(id, Permission.SEE_POSITIONS);
        var names =
                prices.models(id).stream().collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (one, _) -> one));
        return new DeadlineList(negotiations.byId(id), names)
                .of(LocalDate.now(clock), deals.of(id), quotas.of(id), held.of(id), lifecycles.of(id), dates.of(id));
    }

    /** All of them as an iCalendar file, RFC 5545; no figure of the talks is in it. */
    @Transactional(readOnly = true)
    public String calendar(UUID id) {
        var name = negotiations.byId(id).name();
        return ICalendar.of(
                of(id).stream()
                        .map(one -> new ICalendar.Event(
                                one.uid(),
                                one.day(),
                                one.what(),
                                name + ": " + one.where().label()))
                        .toList(),
                clock.instant());
    }
}
