package dev.parley.migration;

import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.workload.Held;
import dev.parley.workload.HeldCapacity;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is held today: stranded until its last day; what renews itself could be stopped then. */
@Component
class HeldPaid implements CommittedCapacity {

    private final HeldCapacity held;
    private final Negotiations negotiations;

    HeldPaid(HeldCapacity held, Negotiations negotiations) {
        this.held = held;
        this.negotiations = negotiations;
    }

    @Override
    public List<Paid> of(UUID negotiation) {
        Negotiation of = negotiations.byId(negotiation);
        return held.of(negotiation).stream().map(one -> paid(one, of)).toList();
    }

    private static Paid paid(Held held, Negotiation negotiation) {
        boolean releasable = held.termMonths() == 0 || held.until() == null;
        return new Paid(
                held.account().alias(),
                held.model(),
                held.scope(),
                held.quantity().label() + " held since " + held.from(),
                held.perMonth(negotiation.hours().hours(negotiation.firstMonth())),
                YearMonth.from(held.from()),
                releasable ? null : YearMonth.from(held.until()));
    }
}
