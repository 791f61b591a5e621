package dev.parley.plan;

import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The load of some workloads by month. Months of a quarter with 730 hours, the same volumes and the same prices are alike and
 * computed once.
 */
final class QuarterDemand {

    private record Key(Quarter quarter, List<BigDecimal> volumes, List<TokenPrices> prices) {}

    private QuarterDemand() {}

    static UnitDemand of(
            List<PoolMember> members,
            CapacityProduct.Side side,
            List<YearMonth> months,
            ForecastCase scenario,
            MonthLength length) {
        if (length != MonthLength.HOURS_730) {
            return UnitDemand.of(members, side, months, scenario, length);
        }
        Map<Key, MonthDemand> known = new HashMap<>();
        List<MonthDemand> demand = new ArrayList<>();
        for (YearMonth month : months) {
            Key key = new Key(
                    Quarter.of(month),
                    members.stream()
                            .map(member -> member.path().factor(month, scenario))
                            .toList(),
                    members.stream().map(member -> member.prices().apply(month)).toList());
            MonthDemand alike = known.get(key);
            if (alike == null) {
                switch (UnitDemand.of(members, side, List.of(month), scenario, length)) {
                    case UnitDemand.Unknown unknown -> {
                        return unknown;
                    }
                    case UnitDemand.Known computed -> alike = computed.months().getFirst();
                }
                known.put(key, alike);
            }
            demand.add(new MonthDemand(month, alike.blocks()));
        }
        return new UnitDemand.Known(List.copyOf(demand));
    }
}
