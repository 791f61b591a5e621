package dev.parley.forecast;

import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The forecast of a negotiation, resolved.
 *
 * @param quarters  from the first typed quarter to the agreement's last
 * @param lastTyped later quarters are extended and cannot be typed
 * @param lines     one a workload, by code
 */
public record ForecastGrid(List<Quarter> quarters, Quarter lastTyped, List<ForecastLine> lines) {

    public ForecastGrid {
        quarters = List.copyOf(quarters);
        lines = List.copyOf(lines);
    }

    /** The line of a workload, or empty when it is gone. */
    public Optional<ForecastLine> line(UUID workload) {
        return lines.stream()
                .filter(line -> line.workload().id().equals(workload))
                .findFirst();
    }

    /**
     * The sum of some lines. Tokens add up; units of lines add up to no pool's units (their mixes differ), so units are
     * taken from the sum of the flows when all lines are of one pool and are else the plain sum; growth is that of the
     * summed tokens.
     *
     * @return empty when a line is not known
     */
    public static Optional<BigDecimal> total(
            List<ForecastLine> lines, Quarter quarter, ForecastCase scenario, EntryKind kind) {
        if (kind == EntryKind.GROWTH) {
            return growth(lines, quarter, scenario);
        }
        if (kind == EntryKind.UNITS && onePool(lines)) {
            var unit = lines.getFirst().unit();
            return unit == null
                    ? Optional.empty()
                    : flow(lines, quarter, scenario).flatMap(flow -> flow.units(unit));
        }
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var value = line.value(quarter, scenario, kind);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    /** Whether all lines send to one model in one region or scope of one account. */
    public static boolean onePool(List<ForecastLine> lines) {
        return lines.stream().map(line -> Pool.of(line.workload())).distinct().count() == 1;
    }

    private static Optional<TokenFlow> flow(List<ForecastLine> lines, Quarter quarter, ForecastCase scenario) {
        var sum = TokenFlow.NONE;
        for (var line : lines) {
            var flow = line.flow(quarter, scenario);
            if (flow.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(flow.get());
        }
        return Optional.of(sum);
    }

    /** Against the quarter before; the first quarter against today. */
    private static Optional<BigDecimal> growth(List<ForecastLine> lines, Quarter quarter, ForecastCase scenario) {
        var now = flow(lines, quarter, scenario);
        var first = lines.stream()
                .noneMatch(line ->
                        line.path() != null && quarter.compareTo(line.path().first()) > 0);
        var before = first
                ? Optional.of(
                        lines.stream().map(line -> line.workload().flow()).reduce(TokenFlow.NONE, TokenFlow::plus))
                : flow(lines, quarter.plus(-1), scenario);
        if (now.isEmpty() || before.isEmpty() || before.get().total().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Money.divide(now.get().total(), before.get().total()).subtract(BigDecimal.ONE));
    }

    /** One model in one region or scope of one account. */
    public record Pool(String model, String scope, String account) {

        public static Pool of(Workload workload) {
            return new Pool(
                    workload.model(), workload.scope(), workload.account().alias());
        }

        public String label() {
            return model + " · " + scope + " · " + account;
        }
    }
}
