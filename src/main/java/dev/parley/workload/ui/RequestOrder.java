package dev.parley.workload.ui;

import dev.parley.base.ui.SortOrder;
import dev.parley.workload.CapacityRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * By what requests can be sorted; an open start comes after all days.
 *
 * @param names names of workloads, by id
 */
record RequestOrder(Map<UUID, String> names) {

    /** The columns that sort, by their keys in the address. */
    static final Map<String, Boolean> KEYS = Map.of("workload", true, "product", true, "start", true, "by", true);

    List<CapacityRequest> sorted(List<CapacityRequest> asked, SortOrder order) {
        Map<String, Comparator<CapacityRequest>> columns = Map.of(
                "workload",
                Comparator.comparing(one -> names.getOrDefault(one.workload(), ""), String.CASE_INSENSITIVE_ORDER),
                "product",
                Comparator.comparing(CapacityRequest::product).thenComparingInt(CapacityRequest::termMonths),
                "start",
                Comparator.comparing(CapacityRequest::start, Comparator.nullsLast(Comparator.naturalOrder())),
                "by",
                Comparator.comparing(CapacityRequest::askedBy, String.CASE_INSENSITIVE_ORDER));
        return asked.stream().sorted(order.by(columns)).toList();
    }
}
