package dev.parley.plan.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.engine.quantity.Quarter;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address selects: run, pool, side of the product, quarter, term. What it does not name, or names wrongly, takes
 * its default.
 */
record PlanAddress(
        @Nullable Integer run,
        @Nullable String pool,
        @Nullable String side,
        @Nullable Quarter quarter,
        @Nullable String term) {

    static PlanAddress of(QueryParameters query) {
        return new PlanAddress(
                query.getSingleParameter("run").flatMap(PlanAddress::number).orElse(null),
                query.getSingleParameter("pool").orElse(null),
                query.getSingleParameter("side").orElse(null),
                query.getSingleParameter("quarter")
                        .flatMap(PlanAddress::quarter)
                        .orElse(null),
                query.getSingleParameter("term").orElse(null));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Quarter> quarter(String text) {
        return text.matches("\\d{4}-Q[1-4]") ? Optional.of(Quarter.parse(text)) : Optional.empty();
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "run", run);
        put(parameters, "pool", pool);
        put(parameters, "side", side);
        put(parameters, "quarter", quarter);
        put(parameters, "term", term);
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    PlanAddress inPool(String id) {
        return new PlanAddress(run, id, null, quarter, null);
    }

    PlanAddress onSide(String code) {
        return new PlanAddress(run, pool, code, quarter, term);
    }

    PlanAddress inQuarter(Quarter one) {
        return new PlanAddress(run, pool, side, one, term);
    }

    PlanAddress withTerm(String id) {
        return new PlanAddress(run, pool, side, quarter, id);
    }

    PlanAddress ofRun(@Nullable Integer number) {
        return new PlanAddress(number, pool, side, quarter, term);
    }

    /** The pool named, else the planned one that saves most, else the first; there must be one. */
    PlanResult.PoolResult poolOf(PlanResult result) {
        return Optional.ofNullable(pool)
                .flatMap(result::pool)
                .or(() -> result.pools().stream()
                        .filter(one -> one.state() == PlanResult.State.PLANNED)
                        .max(Comparator.comparing(PlanAddress::saving)))
                .orElseGet(() -> result.pools().getFirst());
    }

    private static BigDecimal saving(PlanResult.PoolResult pool) {
        var total = pool.total();
        return total == null ? BigDecimal.ZERO : total.savingUsd();
    }

    /** The same with its pool named, so that cards need not look for the one that saves most. */
    PlanAddress resolved(PlanResult result) {
        return result.pools().isEmpty()
                ? this
                : new PlanAddress(run, poolOf(result).id(), side, quarter, term);
    }

    /** The side named, else the first; null when the pool has none. */
    PlanResult.@Nullable SideResult sideOf(PlanResult.PoolResult one) {
        List<PlanResult.SideResult> sides = one.sides();
        return sides.stream()
                .filter(candidate -> candidate.code().equals(side))
                .findFirst()
                .orElseGet(() -> sides.isEmpty() ? null : sides.getFirst());
    }

    /** The quarter named if the plan has it, else the plan's first. */
    Quarter quarterOf(PlanResult result) {
        Quarter first = Quarter.of(result.firstMonth());
        Quarter last = Quarter.of(result.lastMonth());
        return quarter == null || quarter.compareTo(first) < 0 || quarter.compareTo(last) > 0 ? first : quarter;
    }
}
