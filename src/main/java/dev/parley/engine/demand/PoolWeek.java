package dev.parley.engine.demand;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The units that workloads of one pool need together, hour by hour of a week.
 *
 * <p>Units of workloads with different mixes do not add up: two of 3 units each, with mixes 40:1 and 2:1 against limits of
 * 10:1, are 3.75 units of their pool, since each fills what the other leaves.
 *
 * @param units    168 numbers of saturated units, Monday 00:00 UTC first
 * @param minuteCv 168 coefficients of variation of the minutes: the mean of the workloads' by their units
 */
public record PoolWeek(List<BigDecimal> units, List<BigDecimal> minuteCv) {

    /** A workload: its mean flow, how its hours differ, and the spread of its minutes. */
    public record Member(TokenFlow mean, TrafficShape shape, BigDecimal minuteCv) {}

    /** @param side what one unit carries, which must be known */
    public static PoolWeek of(List<Member> members, CapacityProduct.Side side) {
        List<BigDecimal> units = new ArrayList<>();
        List<BigDecimal> spreads = new ArrayList<>();
        for (int hour = 0; hour < TrafficShape.HOURS_OF_A_WEEK; hour++) {
            TokenFlow flow = TokenFlow.NONE;
            BigDecimal own = BigDecimal.ZERO;
            BigDecimal spread = BigDecimal.ZERO;
            for (Member member : members) {
                TokenFlow here =
                        member.mean().times(member.shape().multipliers().get(hour));
                BigDecimal alone = unitsOf(here, side);
                flow = flow.plus(here);
                own = own.add(alone);
                spread = spread.add(alone.multiply(member.minuteCv()));
            }
            units.add(unitsOf(flow, side));
            spreads.add(own.signum() == 0 ? BigDecimal.ZERO : Money.divide(spread, own));
        }
        return new PoolWeek(List.copyOf(units), List.copyOf(spreads));
    }

    private static BigDecimal unitsOf(TokenFlow flow, CapacityProduct.Side side) {
        return flow.units(side)
                .orElseThrow(() -> new IllegalArgumentException("It is unknown what one unit of \"" + side.label()
                        + "\" carries: enter its tokens a minute with their source."));
    }

    /** Mean over all hours. */
    public BigDecimal mean() {
        BigDecimal sum = units.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.divide(sum, BigDecimal.valueOf(units.size()));
    }

    /** The busiest hour. */
    public BigDecimal peak() {
        return units.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Units that {@code share} of all minutes do not exceed, the minutes of an hour lognormal around it. */
    public BigDecimal percentileOfMinutes(Share share) {
        return EnteredMinutes.percentile(units, minuteCv, share);
    }
}
