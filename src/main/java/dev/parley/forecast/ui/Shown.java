package dev.parley.forecast.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the forecast is shown, as the address says it: {@code ?unit=tokens&cases=all&pool=…}.
 *
 * @param pool the label of a pool, or null for all
 */
record Shown(EntryKind kind, boolean allCases, @Nullable String pool) implements Serializable {

    static Shown of(QueryParameters query) {
        var kind = query.getSingleParameter("unit")
                .map(text -> switch (text) {
                    case "units" -> EntryKind.UNITS;
                    case "growth" -> EntryKind.GROWTH;
                    default -> EntryKind.TOKENS;
                })
                .orElse(EntryKind.TOKENS);
        return new Shown(
                kind,
                !query.getSingleParameter("cases").orElse("all").equals("base"),
                query.getSingleParameter("pool").filter(pool -> !pool.isBlank()).orElse(null));
    }

    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("unit", kind.name().toLowerCase(Locale.ROOT));
        parameters.put("cases", allCases ? "all" : "base");
        if (pool != null) {
            parameters.put("pool", pool);
        }
        return QueryParameters.simple(Map.copyOf(parameters));
    }

    Shown with(EntryKind kind) {
        return new Shown(kind, allCases, pool);
    }

    Shown with(boolean allCases) {
        return new Shown(kind, allCases, pool);
    }

    Shown inPool(@Nullable String pool) {
        return new Shown(kind, allCases, pool);
    }

    List<ForecastCase> cases() {
        return allCases ? List.of(ForecastCase.values()) : List.of(ForecastCase.BASE);
    }

    List<ForecastLine> lines(ForecastGrid grid) {
        return grid.lines().stream()
                .filter(line -> pool == null
                        || ForecastGrid.Pool.of(line.workload()).label().equals(pool))
                .toList();
    }

    /** In words, as switches and totals name it. */
    static String name(EntryKind kind) {
        return switch (kind) {
            case UNITS -> "Model units";
            case TOKENS -> "Tokens";
            case GROWTH -> "Growth";
        };
    }
}
