package dev.parley.workload.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.SortOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of capacity held says: how its two long tables are sorted.
 *
 * @param held  null for the table's own order, as entered
 * @param asked null for the table's own order, by workload
 */
record CapacityAddress(@Nullable SortOrder held, @Nullable SortOrder asked) {

    static final CapacityAddress START = new CapacityAddress(null, null);

    static CapacityAddress of(QueryParameters query) {
        return new CapacityAddress(
                SortOrder.of(query.getSingleParameter("held").orElse(null), HeldOrder.KEYS)
                        .orElse(null),
                SortOrder.of(query.getSingleParameter("asked").orElse(null), RequestOrder.KEYS)
                        .orElse(null));
    }

    CapacityAddress withHeld(@Nullable SortOrder next) {
        return new CapacityAddress(next, asked);
    }

    CapacityAddress withAsked(@Nullable SortOrder next) {
        return new CapacityAddress(held, next);
    }

    Location location(String negotiation) {
        var query = new LinkedHashMap<String, String>();
        if (held != null) {
            query.put("held", held.text());
        }
        if (asked != null) {
            query.put("asked", asked.text());
        }
        return new Location("n/" + negotiation + "/capacity", QueryParameters.simple(Map.copyOf(query)));
    }
}
