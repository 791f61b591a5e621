package dev.parley.workload;

import dev.parley.negotiation.AccountUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Workloads and held capacity keep their account. A removed workload does too, since its removal can be taken back. */
@Component
class OnAccounts implements AccountUse {

    private final WorkloadRepository workloads;
    private final HeldRepository held;
    private final QuotaRepository quotas;

    OnAccounts(WorkloadRepository workloads, HeldRepository held, QuotaRepository quotas) {
        this.workloads = workloads;
        this.held = held;
        this.quotas = quotas;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> accounts) {
        var parts = new LinkedHashMap<UUID, List<String>>();
        workloads.findByAccountIdInOrderByCode(accounts).stream()
                .collect(Collectors.groupingBy(
                        row -> row.accountId,
                        Collectors.mapping(
                                row -> row.code + (row.gone() ? " (removed)" : ""), Collectors.joining(", "))))
                .forEach((account, codes) ->
                        parts.computeIfAbsent(account, _ -> new ArrayList<>()).add("workload " + codes));
        held.findByAccountIdInOrderByHeldFromAscIdAsc(accounts).stream()
                .collect(Collectors.groupingBy(
                        row -> row.accountId,
                        Collectors.mapping(row -> row.model + " since " + row.heldFrom, Collectors.joining(", "))))
                .forEach((account, holdings) ->
                        parts.computeIfAbsent(account, _ -> new ArrayList<>()).add("held capacity of " + holdings));
        quotas.findByAccountIdIn(accounts).stream()
                .collect(Collectors.groupingBy(
                        row -> row.accountId,
                        Collectors.mapping(
                                row -> row.model,
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(TreeSet::new), models -> String.join(", ", models)))))
                .forEach((account, models) ->
                        parts.computeIfAbsent(account, _ -> new ArrayList<>()).add("quota of " + models));
        return parts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> String.join(" and ", part.getValue())));
    }
}
