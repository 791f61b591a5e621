package dev.parley.workload.ui;

import dev.parley.base.ui.SortOrder;
import dev.parley.workload.ListCost;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** By what the inventory can be sorted; a cost that is unknown counts as less than any. */
record WorkloadOrder(ListCost cost, Map<String, String> modelNames) {

    /** The columns that sort, by their keys in the address. */
    static final Map<String, Boolean> KEYS =
            Map.of("name", true, "environment", true, "model", true, "peak", true, "proven", true, "cost", true);

    List<Workload> sorted(List<Workload> workloads, SortOrder order) {
        var byName = Comparator.comparing(Workload::name, String.CASE_INSENSITIVE_ORDER);
        Map<String, Comparator<Workload>> columns = Map.of(
                "name",
                byName,
                "environment",
                Comparator.comparing(Workload::environment),
                "model",
                Comparator.comparing(
                        one -> modelNames.getOrDefault(one.model(), one.model()) + " " + one.scope(),
                        String.CASE_INSENSITIVE_ORDER),
                "peak",
                Comparator.comparing(one -> one.shape().traffic().peakToMean()),
                "proven",
                Comparator.comparingInt(one -> one.evidence().months()),
                "cost",
                Comparator.comparing(one -> cost.shown(one).orElse(BigDecimal.ONE.negate())));
        return workloads.stream()
                .sorted(order.by(columns).thenComparing(byName))
                .toList();
    }
}
