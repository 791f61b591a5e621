package dev.parley.engine.bargaining;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Capacity of another vendor for our own traffic, beside paying by the token. Hours are means: minutes reach higher, which
 * hourly figures do not show.
 *
 * @param steady   units for the mean of the week
 * @param peak     units for its busiest hour
 * @param onDemand dollars a month when all is paid by the token
 * @param terms    one a term on sale
 */
public record CapacityQuote(UnitNeed steady, UnitNeed peak, Amount onDemand, List<Term> terms) {

    public CapacityQuote {
        terms = List.copyOf(terms);
    }

    /**
     * @param unitMonth what a unit costs a month
     * @param steady    dollars a month with the units for the mean; hours above them are paid by the token
     * @param peak      dollars a month with the units for the busiest hour
     * @param breakEven share of its hours that a unit must be busy to cost the same as by the token, above 1 where it never
     *                  does; null while a price is unknown
     */
    public record Term(
            CapacityProduct.Term term,
            Amount unitMonth,
            Amount steady,
            Amount peak,
            @Nullable BigDecimal breakEven) {}

    /**
     * @param side  what is bought, with what a unit carries
     * @param week  the flow by hour of week in the vendor's tokens, all alike when the traffic is flat; not empty
     * @param unitMonth dollars a month of a unit by term
     * @param hours hours of a month
     * @return empty while it is unknown what a unit carries, and where there is no traffic it would carry
     */
    public static Optional<CapacityQuote> of(
            CapacityProduct.Side side,
            List<TokenFlow> week,
            TokenPrices prices,
            Function<CapacityProduct.Term, Amount> unitMonth,
            BigDecimal hours) {
        TokenFlow sum = week.stream().reduce(TokenFlow.NONE, TokenFlow::plus);
        TokenFlow mean = sum.times(Money.divide(BigDecimal.ONE, BigDecimal.valueOf(week.size())));
        Optional<BigDecimal> exact = mean.units(side).filter(units -> units.signum() > 0);
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal busiest =
                week.stream().map(flow -> flow.units(side).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::max);
        UnitNeed steady = UnitNeed.of(exact.get(), side);
        UnitNeed peak = UnitNeed.of(busiest, side);
        Amount all = prices.perHour(mean);
        Amount carried = prices.perHour(mean, side.carries());
        Amount beside = all.plus(carried.times(BigDecimal.ONE.negate()));
        Amount over = over(side, week, prices, steady.bought());
        List<Term> terms = side.terms().stream()
                .map(term -> {
                    Amount unit = unitMonth.apply(term);
                    return new Term(
                            term,
                            unit,
                            unit.times(steady.bought()).plus(beside.plus(over).times(hours)),
                            unit.times(peak.bought()).plus(beside.times(hours)),
                            breakEven(unit, carried, exact.get(), hours));
                })
                .toList();
        return Optional.of(new CapacityQuote(steady, peak, all.times(hours), terms));
    }

    /** Mean dollars an hour of what does not fit; an hour is served at its own mix. */
    private static Amount over(CapacityProduct.Side side, List<TokenFlow> week, TokenPrices prices, BigDecimal units) {
        Amount sum = Amount.ZERO;
        for (TokenFlow flow : week) {
            BigDecimal needs = flow.units(side).orElseThrow();
            if (needs.compareTo(units) > 0) {
                BigDecimal part = BigDecimal.ONE.subtract(Money.divide(units, needs));
                sum = sum.plus(prices.perHour(flow, side.carries()).times(part));
            }
        }
        return sum.times(Money.divide(BigDecimal.ONE, BigDecimal.valueOf(week.size())));
    }

    private static @Nullable BigDecimal breakEven(
            Amount unitMonth, Amount carried, BigDecimal units, BigDecimal hours) {
        return carried.known()
                .filter(usd -> usd.signum() > 0)
                .flatMap(usd -> unitMonth
                        .known()
                        .map(unit -> Money.divide(Money.divide(unit, hours).multiply(units), usd)))
                .orElse(null);
    }
}
