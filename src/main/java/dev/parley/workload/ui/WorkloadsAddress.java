package dev.parley.workload.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.SortOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the inventory says.
 *
 * @param filter  what was typed to find workloads
 * @param opened  code of the workload beside the table, or nothing
 * @param instead what stands in the place of both: {@code add}, {@code edit}, {@code paste}, {@code shapes}, {@code series}
 * @param order   null for the table's own order, by team
 */
record WorkloadsAddress(
        String filter,
        String opened,
        String instead,
        @Nullable SortOrder order) {

    static final WorkloadsAddress START = new WorkloadsAddress("", "", "", null);

    static WorkloadsAddress of(QueryParameters query) {
        return new WorkloadsAddress(
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("w").orElse(""),
                query.getSingleParameter("do").orElse(""),
                SortOrder.of(query.getSingleParameter("sort").orElse(null), WorkloadOrder.KEYS)
                        .orElse(null));
    }

    WorkloadsAddress filtered(String typed) {
        return new WorkloadsAddress(typed, opened, instead, order);
    }

    WorkloadsAddress opening(String code) {
        return new WorkloadsAddress(filter, code, "", order);
    }

    WorkloadsAddress doing(String what, String code) {
        return new WorkloadsAddress(filter, code, what, order);
    }

    WorkloadsAddress sorted(@Nullable SortOrder next) {
        return new WorkloadsAddress(filter, opened, instead, next);
    }

    Location location(String negotiation) {
        var query = new LinkedHashMap<String, String>();
        query.put("q", filter);
        query.put("w", opened);
        query.put("do", instead);
        query.put("sort", order == null ? "" : order.text());
        query.values().removeIf(String::isEmpty);
        return new Location("n/" + negotiation + "/workloads", QueryParameters.simple(Map.copyOf(query)));
    }
}
