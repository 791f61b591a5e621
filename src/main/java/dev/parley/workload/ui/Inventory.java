package dev.parley.workload.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Prices;
import dev.parley.workload.ListCost;
import dev.parley.workload.Measured;
import dev.parley.workload.MeasuredOrigins;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.Shapes;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The workloads of a negotiation with all that the screen says of them, read once for each look. */
record Inventory(
        Negotiation negotiation, List<Workload> all, Map<UUID, Measured> measured, Choices choices, ListCost cost) {

    /** Where an inventory is read from. */
    record Source(
            Workloads workloads,
            Shapes shapes,
            MeasuredTraffic traffic,
            MeasuredOrigins origins,
            Accounts accounts,
            Members members,
            Prices prices) {

        EvidencePanel evidence(Negotiation negotiation, Workload workload) {
            return new EvidencePanel(workload, origins.of(negotiation.id(), workload), negotiation.slug());
        }

        Inventory read(Negotiation negotiation) {
            var id = negotiation.id();
            var book = prices.book(id);
            return new Inventory(
                    negotiation,
                    workloads.all(id),
                    traffic.of(id),
                    new Choices(negotiation, accounts.of(id), members.of(id), shapes.of(id), prices.models(id), book),
                    ListCost.of(negotiation, book));
        }
    }

    Optional<Workload> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** "12 workloads, 9 pools, $147,005 a month on demand at list, Jan 2027 (11 of 12 priced)" */
    String words() {
        var total = cost.total(all);
        long pools = all.stream()
                .map(one -> List.of(one.account().id(), one.model(), one.scope()))
                .distinct()
                .count();
        return Numbers.count(all.size()) + (all.size() == 1 ? " workload, " : " workloads, ") + Numbers.count(pools)
                + (pools == 1 ? " pool, " : " pools, ") + Numbers.usd(total.known()) + " a month on demand at list, "
                + Numbers.month(negotiation.firstMonth())
                + (total.complete() ? "" : " (" + total.priced() + " of " + total.of() + " priced)");
    }
}
