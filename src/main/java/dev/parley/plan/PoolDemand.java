package dev.parley.plan;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The load of workloads that join a pool one after the other; before one joins, its traffic is none of the pool's. */
record PoolDemand(List<PoolProblem.Member> members, Calendar calendar) {

    /** The load of those that have joined by each month. */
    UnitDemand joined(CapacityProduct.Side side, List<YearMonth> months, ForecastCase one) {
        List<MonthDemand> demand = new ArrayList<>();
        int from = 0;
        while (from < months.size()) {
            List<PoolMember> now = joinedBy(months.get(from));
            int to = from + 1;
            while (to < months.size() && joinedBy(months.get(to)).equals(now)) {
                to++;
            }
            switch (of(now, side, months.subList(from, to), one)) {
                case UnitDemand.Unknown unknown -> {
                    return unknown;
                }
                case UnitDemand.Known known -> demand.addAll(known.months());
            }
            from = to;
        }
        return new UnitDemand.Known(List.copyOf(demand));
    }

    /** The load of those that have joined by a month, over other months. */
    UnitDemand asOf(YearMonth month, CapacityProduct.Side side, List<YearMonth> months) {
        return of(joinedBy(month), side, months, ForecastCase.BASE);
    }

    List<PoolMember> joinedBy(YearMonth month) {
        return members.stream()
                .filter(member -> member.joinedBy(month))
                .map(PoolProblem.Member::engine)
                .toList();
    }

    private UnitDemand of(List<PoolMember> some, CapacityProduct.Side side, List<YearMonth> months, ForecastCase one) {
        if (!some.isEmpty()) {
            return QuarterDemand.of(some, side, months, one, calendar.length());
        }
        return new UnitDemand.Known(months.stream()
                .map(month ->
                        new MonthDemand(month, List.of(new Block(calendar.hours(month), List.of(), BigDecimal.ZERO))))
                .toList());
    }
}
