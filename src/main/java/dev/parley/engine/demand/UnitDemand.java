package dev.parley.engine.demand;

import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.MonthLength;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The load of one pool on one side of a capacity product.
 *
 * <p>In hour {@code h} the pool needs {@code u(h)} saturated units: the largest of the side's limits, each a weighted sum
 * of the pool's tokens over what one unit carries. {@code d(h)} is the on-demand cost of the tokens that capacity would
 * carry, and {@code r(h) = d(h)/u(h)} what one saturated unit-hour costs on demand. Tokens the side does not carry, such
 * as cache reads, are charged beside either choice and left out.
 *
 * <p>With one limit, units of workloads add up, and each workload is a layer, the dearest first. With several limits
 * the pool is served at its own mix, in one layer, since units of different mixes do not add up.
 *
 * <p>The spread of minutes of a pool in an hour is the mean of its workloads' coefficients weighted by their units in
 * that hour: workloads are assumed to peak together, which overstates the spread when they do not.
 */
public sealed interface UnitDemand {

    /** @param months one for each month asked for, in order */
    record Known(List<MonthDemand> months) implements UnitDemand {}

    /** @param reason a sentence that names what is missing */
    record Unknown(String reason) implements UnitDemand {}

    /** Decimals of units, rates and hours in a block. */
    int DECIMALS = 12;

    /**
     * The pool's load by month.
     *
     * @param months the months of the plan, each inside every member's forecast
     */
    static UnitDemand of(
            List<PoolMember> pool,
            CapacityProduct.Side side,
            List<YearMonth> months,
            ForecastCase scenario,
            MonthLength length) {
        if (!side.known()) {
            return new Unknown("It is unknown what one unit of \"" + side.label()
                    + "\" carries: enter its tokens a minute with their source.");
        }
        PoolLoad load = new PoolLoad(pool, side, length);
        List<MonthDemand> demand = new ArrayList<>();
        for (YearMonth month : months) {
            switch (load.of(month, scenario)) {
                case PoolMonth.Unpriced(String reason) -> {
                    return new Unknown(reason);
                }
                case PoolMonth.Priced priced -> demand.add(new MonthDemand(month, priced.blocks()));
            }
        }
        return new Known(List.copyOf(demand));
    }

    /** The three cases as scenarios with their weights; unknown if one of them is. */
    static List<Scenario> scenarios(Map<ForecastCase, Known> cases) {
        return cases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Scenario(
                        entry.getKey().weight().value(), entry.getValue().months()))
                .toList();
    }
}
