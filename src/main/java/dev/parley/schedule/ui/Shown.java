package dev.parley.schedule.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.SortOrder;
import dev.parley.schedule.Period;
import dev.parley.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address says: which schedule, which contract year or the quarters, and how lines are sorted. Never a price.
 *
 * @param number null for the latest
 * @param period key of a contract year, or {@link #QUARTERS}, or null for the first contract year
 * @param order  null for the schedule's own order, by bundle
 * @param open   number of the line whose detail is shown, or null
 */
record Shown(
        @Nullable Integer number,
        @Nullable String period,
        @Nullable SortOrder order,
        @Nullable Integer open) {

    static final Shown LATEST = new Shown(null, null, null, null);

    static final String QUARTERS = "quarters";

    static Shown of(QueryParameters query) {
        return new Shown(
                number(query, "schedule"),
                query.getSingleParameter("show").orElse(null),
                SortOrder.of(query.getSingleParameter("sort").orElse(null), LineOrder.KEYS)
                        .orElse(null),
                number(query, "line"));
    }

    private static @Nullable Integer number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    boolean quarters() {
        return QUARTERS.equals(period);
    }

    Period year(Schedule schedule) {
        Optional<Period> named = schedule.contractYears().stream()
                .filter(year -> year.key().equals(period))
                .findFirst();
        return named.orElseGet(() -> schedule.contractYears().getFirst());
    }

    Shown with(String next) {
        return new Shown(number, next, order, open);
    }

    /** Another schedule, or null for the latest. */
    Shown withSchedule(@Nullable Integer other) {
        return new Shown(other, period, order, null);
    }

    Shown sorted(@Nullable SortOrder next) {
        return new Shown(number, period, next, open);
    }

    /** With the detail of a line, or null for none. */
    Shown opened(@Nullable Integer line) {
        return new Shown(number, period, order, line);
    }

    Location location(String negotiation) {
        return new Location("n/" + negotiation + "/schedule", query());
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (number != null) {
            parameters.put("schedule", List.of(String.valueOf(number)));
        }
        if (period != null) {
            parameters.put("show", List.of(period));
        }
        if (order != null) {
            parameters.put("sort", List.of(order.text()));
        }
        if (open != null) {
            parameters.put("line", List.of(String.valueOf(open)));
        }
        return new QueryParameters(parameters);
    }
}
