package dev.parley.forecast.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the forecast is shown, as the address says it: {@code ?unit=tokens&cases=all&pool=…&order=name}.
 *
 * @param pool the label of a pool, or null for all
 */
record Shown(EntryKind kind, boolean allCases, @Nullable String pool, Order order) implements Serializable {

    /** In which order workloads stand. */
    enum Order {
        TEAM("By team"),
        NAME("By name"),
        LARGEST("Largest first");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Shown(EntryKind kind, boolean allCases, @Nullable String pool) {
        this(kind, allCases, pool, Order.TEAM);
    }

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
                query.getSingleParameter("pool").filter(pool -> !pool.isBlank()).orElse(null),
                Arrays.stream(Order.values())
                        .filter(order -> order.name()
                                .equalsIgnoreCase(
                                        query.getSingleParameter("order").orElse("")))
                        .findFirst()
                        .orElse(Order.TEAM));
    }

    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("unit", kind.name().toLowerCase(Locale.ROOT));
        parameters.put("cases", allCases ? "all" : "base");
        if (pool != null) {
            parameters.put("pool", pool);
        }
        if (order != Order.TEAM) {
            parameters.put("order", order.name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(Map.copyOf(parameters));
    }

    Shown with(EntryKind kind) {
        return new Shown(kind, allCases, pool, order);
    }

    Shown with(boolean allCases) {
        return new Shown(kind, allCases, pool, order);
    }

    Shown inPool(@Nullable String pool) {
        return new Shown(kind, allCases, pool, order);
    }

    Shown in(Order order) {
        return new Shown(kind, allCases, pool, order);
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
