package dev.parley.signed;

import dev.parley.engine.demand.MeasuredHour;
import dev.parley.engine.demand.MeasuredHours;
import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How busy a holding was in the last 30 days, from what was measured of the workloads that it serves: in each hour the part of its
 * units that their tokens fill, of a product with sides weighted by what the sides cost. Pure.
 *
 * @param product as one model's units are sold, with what a unit carries
 */
record MeasuredBusy(CapacityProduct product, Instant now) {

    private static final Duration DAYS = Duration.ofDays(30);
    private static final int FEWEST_HOURS = 24;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 6;

    /** @return 0 to 1; empty where a day of measurement is not there, or what a unit carries is not known */
    Optional<BigDecimal> of(Held held, List<MeasuredHours> series) {
        var hours = new ArrayList<>(together(series).values());
        if (hours.size() < FEWEST_HOURS) {
            return Optional.empty();
        }
        var filled = BigDecimal.ZERO;
        var cost = BigDecimal.ZERO;
        for (var side : product.sides()) {
            var units = units(held, side.code());
            if (units.signum() == 0) {
                continue;
            }
            if (!side.known()) {
                return Optional.empty();
            }
            var weight = weight(held, side.code()).multiply(units);
            filled = filled.add(busy(hours, side, units).multiply(weight));
            cost = cost.add(weight);
        }
        return cost.signum() == 0 ? Optional.empty() : Optional.of(Money.shown(Money.divide(filled, cost), DECIMALS));
    }

    /** The workloads' flows of each hour that was mostly measured, one upon the other. */
    private Map<Instant, TokenFlow> together(List<MeasuredHours> series) {
        var flows = new TreeMap<Instant, TokenFlow>();
        for (var one : series) {
            one.hours().stream()
                    .filter(MeasuredHour::mostly)
                    .filter(hour -> !hour.start().isBefore(now.minus(DAYS))
                            && hour.start().isBefore(now))
                    .forEach(hour -> counted(hour.mean())
                            .ifPresent(flow -> flows.merge(hour.start(), flow, TokenFlow::plus)));
        }
        return flows;
    }

    /** What files do not tell of a cache fills nothing here: the share is at least this. Without input or output, nothing is said. */
    private static Optional<TokenFlow> counted(MeasuredFlow measured) {
        return measured.input() == null || measured.output() == null
                ? Optional.empty()
                : Optional.of(new TokenFlow(
                        measured.input(),
                        Objects.requireNonNullElse(measured.cacheRead(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(measured.cacheWrite(), BigDecimal.ZERO),
                        measured.output()));
    }

    private static BigDecimal busy(List<TokenFlow> hours, CapacityProduct.Side side, BigDecimal units) {
        var sum = BigDecimal.ZERO;
        for (var flow : hours) {
            sum = sum.add(needed(flow, side).min(units));
        }
        return Money.divide(sum, units.multiply(BigDecimal.valueOf(hours.size())));
    }

    /** Units that a flow fills: the largest of what each limit asks for. */
    private static BigDecimal needed(TokenFlow flow, CapacityProduct.Side side) {
        return side.limits().stream()
                .map(limit -> {
                    var tokens = BigDecimal.ZERO;
                    for (var weight : limit.weights().entrySet()) {
                        tokens = tokens.add(of(flow, weight.getKey()).multiply(weight.getValue()));
                    }
                    return Money.divide(tokens.multiply(THOUSAND), limit.tokensPerMinute());
                })
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal of(TokenFlow flow, TokenClass tokens) {
        return switch (tokens) {
            case INPUT -> flow.input();
            case CACHE_READ -> flow.cacheRead();
            case CACHE_WRITE -> flow.cacheWrite();
            case OUTPUT -> flow.output();
        };
    }

    private static BigDecimal units(Held held, String side) {
        return BigDecimal.valueOf(HeldRates.quantity(held, side));
    }

    /** Dollars of a unit and hour; 1 where the rate is not known. */
    private static BigDecimal weight(Held held, String side) {
        var rate = switch (side) {
            case "input" -> held.inputRate();
            case "output" -> held.outputRate();
            default -> held.unitRate();
        };
        return Objects.requireNonNullElse(rate, BigDecimal.ONE);
    }
}
