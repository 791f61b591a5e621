package dev.parley.engine.demand;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pool month by month. What a workload needs and costs is proportional to its volume, so it is computed once for today's
 * flow and scaled; a month with the same volumes, prices and hours as the one before has the very same blocks.
 */
final class PoolLoad {

    /**
     * One workload.
     *
     * @param units its own saturated units at today's volume
     * @param limits what it needs of each limit at today's volume, in saturated units
     */
    record Part(PoolMember member, int shape, BigDecimal units, List<BigDecimal> limits) {}

    private final CapacityProduct.Side side;
    private final MonthLength length;
    private final List<Part> parts = new ArrayList<>();
    private final List<TrafficShape> shapes;
    private final TokenPrices[] prices;
    private final BigDecimal[] usdToday;
    private @Nullable List<BigDecimal> hours;
    private @Nullable HourClasses classes;
    private BigDecimal @Nullable [] factorsBefore;
    private @Nullable List<Block> blocks;

    PoolLoad(List<PoolMember> pool, CapacityProduct.Side side, MonthLength length) {
        this.side = side;
        this.length = length;
        this.prices = new TokenPrices[pool.size()];
        this.usdToday = new BigDecimal[pool.size()];
        Map<TrafficShape, Integer> numbers = new LinkedHashMap<>();
        for (PoolMember member : pool) {
            Integer shape = numbers.putIfAbsent(member.shape(), numbers.size());
            List<BigDecimal> limits = side.limits().stream()
                    .map(limit -> member.today().unitsOf(limit))
                    .toList();
            BigDecimal units = limits.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            parts.add(new Part(member, shape == null ? numbers.size() - 1 : shape, units, limits));
        }
        this.shapes = List.copyOf(numbers.keySet());
    }

    PoolMonth of(YearMonth month, ForecastCase scenario) {
        BigDecimal[] factors = new BigDecimal[parts.size()];
        boolean same = true;
        for (int i = 0; i < factors.length; i++) {
            factors[i] = parts.get(i).member().path().factor(month, scenario);
            BigDecimal usd = usdToday[i];
            String unpriced = price(i, month, factors[i]);
            if (unpriced != null) {
                return new PoolMonth.Unpriced(unpriced);
            }
            same &= usdToday[i].equals(usd);
        }
        List<BigDecimal> hoursNow = TrafficShape.hoursOfWeek(month, length);
        if (classes == null || !hoursNow.equals(hours)) {
            hours = hoursNow;
            classes = HourClasses.of(shapes, month, length, hoursNow);
            same = false;
        }
        if (!same || blocks == null || !Arrays.equals(factors, factorsBefore)) {
            factorsBefore = factors;
            blocks = new PoolHours(
                            classes, parts, factors, usdToday, side.limits().size() > 1)
                    .blocks(length.hours(month));
        }
        return new PoolMonth.Priced(blocks);
    }

    /** Dollars an hour of today's flow at the prices of a month; a reason if a price that matters is unknown. */
    private @Nullable String price(int i, YearMonth month, BigDecimal factor) {
        PoolMember member = parts.get(i).member();
        TokenPrices current = member.prices().apply(month);
        if (usdToday[i] != null && current.equals(prices[i])) {
            return null;
        }
        TokenFlow flow = factor.signum() == 0 ? TokenFlow.NONE : member.today();
        switch (current.perHour(flow, side.carries())) {
            case Amount.Unknown(String reason) -> {
                return member.name() + ": " + reason;
            }
            case Amount.Known(BigDecimal usd) -> {
                usdToday[i] = usd;
                prices[i] = factor.signum() == 0 ? null : current;
                return null;
            }
        }
    }
}
