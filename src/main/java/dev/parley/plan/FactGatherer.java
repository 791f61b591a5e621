package dev.parley.plan;

import dev.parley.price.Lifecycle;
import dev.parley.price.Lifecycles;
import dev.parley.workload.KeyDateKind;
import dev.parley.workload.KeyDates;
import dev.parley.workload.Quota;
import dev.parley.workload.QuotaDraft;
import dev.parley.workload.QuotaKind;
import dev.parley.workload.Quotas;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the facts that a plan obeys, always in the same order. */
@Component
class FactGatherer {

    private final Quotas quotas;
    private final Lifecycles lifecycles;
    private final KeyDates dates;

    FactGatherer(Quotas quotas, Lifecycles lifecycles, KeyDates dates) {
        this.quotas = quotas;
        this.lifecycles = lifecycles;
        this.dates = dates;
    }

    PlanFacts gather(UUID negotiation) {
        return new PlanFacts(
                quotas.of(negotiation).stream().map(FactGatherer::quota).toList(),
                lifecycles.of(negotiation).stream().map(FactGatherer::lifecycle).toList(),
                dates.of(negotiation).stream()
                        .filter(date -> date.kind() == KeyDateKind.CLOSED_MONTH)
                        .map(date -> new PlanFacts.NoStart(YearMonth.from(date.day()), date.what()))
                        .toList());
    }

    private static PlanFacts.Quota quota(Quota quota) {
        QuotaDraft typed = quota.typed();
        return new PlanFacts.Quota(
                quota.account().alias(),
                typed.model(),
                typed.scope(),
                typed.kind() == QuotaKind.MODEL_UNITS ? PlanFacts.Counts.MODEL_UNITS : PlanFacts.Counts.TOKENS_A_MINUTE,
                Objects.requireNonNull(typed.granted()),
                typed.from(),
                typed.asked(),
                typed.askedOn(),
                Objects.requireNonNull(typed.state()).label(),
                new PlanInputs.Evidence(
                        typed.source(),
                        Objects.requireNonNull(typed.asOf()),
                        Objects.requireNonNull(typed.grade()),
                        typed.illustrative()));
    }

    private static PlanFacts.Lifecycle lifecycle(Lifecycle lifecycle) {
        return new PlanFacts.Lifecycle(
                lifecycle.model(),
                lifecycle.legacyFrom(),
                lifecycle.endOfLife(),
                new PlanInputs.Evidence(
                        lifecycle.evidence().source(),
                        lifecycle.evidence().asOf(),
                        lifecycle.evidence().grade(),
                        lifecycle.evidence().illustrative()));
    }
}
