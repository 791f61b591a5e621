package dev.parley.schedule.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.schedule.Period;
import dev.parley.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address says: which schedule, and which contract year or the quarters. Never a price.
 *
 * @param number null for the latest
 * @param period key of a contract year, or {@link #QUARTERS}, or null for the first contract year
 */
record Shown(@Nullable Integer number, @Nullable String period) {

    static final String QUARTERS = "quarters";

    static Shown of(QueryParameters query) {
        return new Shown(
                query.getSingleParameter("schedule")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                query.getSingleParameter("show").orElse(null));
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
        return new Shown(number, next);
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (number != null) {
            parameters.put("schedule", List.of(String.valueOf(number)));
        }
        if (period != null) {
            parameters.put("show", List.of(period));
        }
        return new QueryParameters(parameters);
    }
}
