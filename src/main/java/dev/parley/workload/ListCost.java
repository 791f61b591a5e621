package dev.parley.workload;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.Negotiation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What workloads cost on demand at list.
 *
 * @param on    the day whose prices count
 * @param hours hours of a month
 */
public record ListCost(PriceBook book, LocalDate on, BigDecimal hours) {

    /** At the prices of the month that a negotiation's forecast begins with. */
    public static ListCost of(Negotiation negotiation, PriceBook book) {
        var month = negotiation.firstMonth();
        return new ListCost(book, month.atDay(1), negotiation.hours().hours(month));
    }

    /**
     * A total over amounts of which some are unknown.
     *
     * @param known sum of those that are known, dollars
     * @param priced how many are known
     * @param of     how many there are
     */
    public record Total(BigDecimal known, int priced, int of) {

        public boolean complete() {
            return priced == of;
        }
    }

    /** Dollars a month, or the sentence that says which price is missing. */
    public Amount perMonth(Workload workload) {
        return perMonth(workload.model(), workload.scope(), workload.flow());
    }

    /** Dollars a month of tokens of a model, or the sentence that says which price is missing. */
    public Amount perMonth(String model, String scope, TokenFlow flow) {
        return TokenPrices.onDemand(book, model, scope, PriceSide.LIST, on)
                .perHour(flow)
                .times(hours);
    }

    /** Dollars a month of several, to whole dollars each, so that the lines add up to the total shown. */
    public Total total(List<Workload> workloads) {
        var known =
                workloads.stream().map(this::shown).flatMap(Optional::stream).toList();
        return new Total(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), known.size(), workloads.size());
    }

    /** Whole dollars a month, or empty while unknown. */
    public Optional<BigDecimal> shown(Workload workload) {
        return perMonth(workload) instanceof Amount.Known(BigDecimal usd)
                ? Optional.of(usd.setScale(0, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
