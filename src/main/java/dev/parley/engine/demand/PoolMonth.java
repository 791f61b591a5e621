package dev.parley.engine.demand;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One month of a pool: its hours of the week, merged into blocks of the same load. */
sealed interface PoolMonth {

    record Priced(List<Block> blocks) implements PoolMonth {}

    record Unpriced(String reason) implements PoolMonth {}

    /** One workload in this month: its mean flow, what of it capacity would carry costs an hour, and its shape. */
    record Part(TokenFlow mean, BigDecimal usdPerHour, BigDecimal units, List<BigDecimal> shape, BigDecimal cv) {}

    /** The load of an hour; hours with the same load are one block. */
    record Load(List<Layer> layers, BigDecimal cv) {}

    static PoolMonth of(
            List<PoolMember> pool,
            CapacityProduct.Side side,
            YearMonth month,
            ForecastCase scenario,
            MonthLength length) {
        List<Part> parts = new ArrayList<>();
        for (PoolMember member : pool) {
            TokenFlow mean = member.meanFlow(month, scenario);
            switch (member.prices().apply(month).perHour(mean, side.carries())) {
                case Amount.Unknown(String reason) -> {
                    return new Unpriced(member.name() + ": " + reason);
                }
                case Amount.Known(BigDecimal usd) ->
                    parts.add(new Part(
                            mean,
                            usd,
                            mean.units(side).orElseThrow(),
                            member.shape().inMonth(month, length),
                            member.minuteCv()));
            }
        }
        List<BigDecimal> hours = TrafficShape.hoursOfWeek(month, length);
        Map<Load, BigDecimal> merged = new LinkedHashMap<>();
        for (int hour = 0; hour < TrafficShape.HOURS_OF_A_WEEK; hour++) {
            merged.merge(load(parts, side, hour), hours.get(hour), BigDecimal::add);
        }
        return new Priced(blocks(merged, length.hours(month)));
    }

    private static Load load(List<Part> parts, CapacityProduct.Side side, int hour) {
        TokenFlow flow = TokenFlow.NONE;
        BigDecimal usd = BigDecimal.ZERO;
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal spread = BigDecimal.ZERO;
        List<Layer> layers = new ArrayList<>();
        for (Part part : parts) {
            BigDecimal multiplier = part.shape().get(hour);
            BigDecimal own = part.units().multiply(multiplier, Money.PRECISION);
            flow = flow.plus(part.mean().times(multiplier));
            usd = usd.add(part.usdPerHour().multiply(multiplier, Money.PRECISION));
            units = units.add(own);
            spread = spread.add(own.multiply(part.cv()));
            if (own.signum() > 0) {
                layers.add(layer(own, part.usdPerHour().multiply(multiplier, Money.PRECISION)));
            }
        }
        if (units.signum() == 0) {
            return new Load(List.of(), BigDecimal.ZERO);
        }
        if (side.limits().size() > 1) {
            layers = List.of(layer(flow.units(side).orElseThrow(), usd));
        }
        return new Load(
                layers.stream()
                        .sorted(Comparator.comparing(Layer::onDemandUsdPerUnitHour)
                                .reversed())
                        .toList(),
                tidy(Money.divide(spread, units)));
    }

    private static Layer layer(BigDecimal units, BigDecimal usdPerHour) {
        return new Layer(tidy(units), tidy(Money.divide(usdPerHour, units)));
    }

    /** Blocks in the order in which their loads first occur; the longest takes what rounding left of the month. */
    private static List<Block> blocks(Map<Load, BigDecimal> merged, BigDecimal monthHours) {
        List<Block> blocks = new ArrayList<>();
        BigDecimal left = monthHours;
        int longest = 0;
        for (Map.Entry<Load, BigDecimal> entry : merged.entrySet()) {
            BigDecimal hours = tidy(entry.getValue());
            left = left.subtract(hours);
            blocks.add(new Block(hours, entry.getKey().layers(), entry.getKey().cv()));
            if (hours.compareTo(blocks.get(longest).hours()) > 0) {
                longest = blocks.size() - 1;
            }
        }
        Block block = blocks.get(longest);
        blocks.set(longest, new Block(tidy(block.hours().add(left)), block.layers(), block.cv()));
        return List.copyOf(blocks);
    }

    /** Twelve decimals without trailing zeros, so that equal loads are equal. */
    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal rounded =
                value.setScale(UnitDemand.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
