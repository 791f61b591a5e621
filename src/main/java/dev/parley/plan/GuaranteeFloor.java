package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/**
 * The fewest committed units that throughput guarantees of a pool ask for. Each workload is counted with its own units, as
 * if it were served first: its mean, or its busiest minute, which is its busiest hour with two coefficients of variation
 * added. Several peaks are added up although they may not meet.
 */
record GuaranteeFloor(List<PoolProblem.Member> members, Calendar calendar) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** As each workload asks; empty when none asks for any. */
    List<Integer> asAsked(CapacityProduct.Side side) {
        return members.stream().allMatch(member -> member.workload().floor() == PlanInputs.Floor.NONE)
                ? List.of()
                : months(month -> members.stream()
                        .filter(member -> member.joinedBy(month))
                        .map(member -> need(member, member.workload().floor(), side, month))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** As if every throughput guarantee asked for the same. */
    List<Integer> all(PlanInputs.Floor floor, CapacityProduct.Side side) {
        return floor == PlanInputs.Floor.NONE
                ? List.of()
                : months(month -> members.stream()
                        .filter(member -> member.workload().throughput() && member.joinedBy(month))
                        .map(member -> need(member, floor, side, month))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<Integer> months(java.util.function.Function<YearMonth, BigDecimal> units) {
        return calendar.months().stream()
                .map(month ->
                        units.apply(month).setScale(0, RoundingMode.CEILING).intValueExact())
                .toList();
    }

    /** Saturated units of a workload by itself; 0 where what a unit carries is unknown. */
    static BigDecimal need(
            PoolProblem.Member member, PlanInputs.Floor floor, CapacityProduct.Side side, YearMonth month) {
        BigDecimal mean = member.engine()
                .today()
                .times(member.engine().path().factor(Quarter.of(month), ForecastCase.BASE))
                .units(side)
                .orElse(BigDecimal.ZERO);
        return switch (floor) {
            case NONE -> BigDecimal.ZERO;
            case MEAN -> mean;
            case PEAK ->
                mean.multiply(member.engine().shape().peakToMean())
                        .multiply(
                                BigDecimal.ONE.add(TWO.multiply(member.engine().minuteCv())));
        };
    }
}
