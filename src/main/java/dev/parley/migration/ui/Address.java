package dev.parley.migration.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.migration.MoveBoard;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address says is shown.
 *
 * @param workload code of the workload whose moves are compared, or null
 * @param year     calendar year of the dollars, or null for the first
 */
record Address(@Nullable String workload, @Nullable Integer year) {

    static Address of(QueryParameters query) {
        return new Address(
                query.getSingleParameter("w").orElse(null),
                query.getSingleParameter("year")
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    Address of(@Nullable String code) {
        return new Address(code, year);
    }

    Address in(int other) {
        return new Address(workload, other);
    }

    /** A year of the board, whatever the address says; 0 when it has none. */
    int yearOf(MoveBoard board) {
        return year != null && board.years().contains(year)
                ? year
                : board.years().isEmpty() ? 0 : board.years().getFirst();
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (workload != null) {
            parameters.put("w", workload);
        }
        if (year != null) {
            parameters.put("year", String.valueOf(year));
        }
        return QueryParameters.simple(parameters);
    }
}
