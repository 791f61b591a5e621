package dev.parley.forecast;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Quarter;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of one workload, resolved.
 *
 * @param mayEdit   whether the acting person may type here
 * @param stored    the cells as stored, cleared ones included, by quarter and case
 * @param unit      what one model unit carries, or null while unknown
 * @param path      volume against today, or null when {@code problem} says why the cells cannot be read
 * @param problem   a sentence, or null
 */
public record ForecastLine(
        Workload workload,
        boolean mayEdit,
        Map<CellKey, StoredCell> stored,
        CapacityProduct.@Nullable Side unit,
        @Nullable ForecastPath path,
        @Nullable String problem) {

    private static final MathContext SHOWN = new MathContext(28);

    static ForecastLine of(
            Workload workload,
            boolean mayEdit,
            Map<CellKey, StoredCell> stored,
            CapacityProduct.@Nullable Side unit,
            Quarter first,
            Quarter last) {
        var units = unit == null ? null : workload.flow().units(unit).orElse(null);
        try {
            var path = ForecastPath.resolve(workload.flow(), units, typed(stored, first, last), first, last);
            return new ForecastLine(workload, mayEdit, stored, unit, path, null);
        } catch (IllegalArgumentException unreadable) {
            return new ForecastLine(workload, mayEdit, stored, unit, null, unreadable.getMessage());
        }
    }

    /** The typed cells inside the quarters, as the engine reads them. */
    static List<ForecastCell> typed(Map<CellKey, StoredCell> stored, Quarter first, Quarter last) {
        return stored.values().stream()
                .filter(cell -> cell.entry() != null)
                .filter(cell -> cell.key().quarter().compareTo(first) >= 0
                        && cell.key().quarter().compareTo(last) <= 0)
                .map(cell -> new ForecastCell(
                        cell.key().quarter(),
                        cell.key().scenario(),
                        Objects.requireNonNull(cell.entry()).kind(),
                        cell.entry().amount()))
                .toList();
    }

    public CellKey key(Quarter quarter, ForecastCase scenario) {
        return new CellKey(workload.id(), quarter, scenario);
    }

    /** The cell as stored, also a cleared one. */
    public Optional<StoredCell> cell(Quarter quarter, ForecastCase scenario) {
        return Optional.ofNullable(stored.get(key(quarter, scenario)));
    }

    /** The flow of a quarter, or empty while the cells cannot be read. */
    public Optional<TokenFlow> flow(Quarter quarter, ForecastCase scenario) {
        return Optional.ofNullable(path).map(known -> workload.flow().times(known.factor(quarter, scenario)));
    }

    /**
     * What a quarter comes to in a kind, or empty when that is not known. To 28 digits: the path is a factor of 34, and
     * what somebody typed must come back as typed.
     */
    public Optional<BigDecimal> value(Quarter quarter, ForecastCase scenario, EntryKind kind) {
        if (path == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = switch (kind) {
            case TOKENS -> flow(quarter, scenario).map(TokenFlow::total);
            case UNITS ->
                unit == null ? Optional.empty() : flow(quarter, scenario).flatMap(flow -> flow.units(unit));
            case GROWTH -> Optional.ofNullable(path.at(quarter, scenario).growth());
        };
        return value.map(exact -> exact.round(SHOWN));
    }

    /** Where the value of a quarter comes from; typed while the cells cannot be read. */
    public ForecastPath.Origin origin(Quarter quarter, ForecastCase scenario) {
        return path == null
                ? ForecastPath.Origin.TYPED
                : path.at(quarter, scenario).origin();
    }

    /** A sentence when low, base and high are not in order, else empty. */
    public Optional<String> disorder(Quarter quarter, ForecastCase scenario) {
        if (path == null) {
            return Optional.empty();
        }
        var low = path.factor(quarter, ForecastCase.LOW);
        var base = path.factor(quarter, ForecastCase.BASE);
        var high = path.factor(quarter, ForecastCase.HIGH);
        return switch (scenario) {
            case LOW -> low.compareTo(base) > 0 ? Optional.of("Low is above base.") : Optional.empty();
            case HIGH -> high.compareTo(base) < 0 ? Optional.of("High is below base.") : Optional.empty();
            case BASE ->
                base.compareTo(low) < 0
                        ? Optional.of("Base is below low.")
                        : base.compareTo(high) > 0 ? Optional.of("Base is above high.") : Optional.empty();
        };
    }

    /** Why the workload's model units are not known. */
    public String unmeasured() {
        return unmeasured(workload);
    }

    static String unmeasured(Workload workload) {
        return "It is unknown what one model unit of " + workload.model() + " carries in " + workload.scope()
                + ": type tokens or growth, or enter the unit's limits in the price book.";
    }

    /** Why an entry cannot be taken here, or empty; the service says the same. */
    public Optional<String> refusal(CellEdit edit) {
        var entry = edit.entry();
        if (entry != null && entry.kind() == EntryKind.UNITS && unit == null) {
            return Optional.of(unmeasured());
        }
        try {
            edit.validate();
            return Optional.empty();
        } catch (InvalidInput refused) {
            return Optional.of(refused.sentence());
        }
    }
}
