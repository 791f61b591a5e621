package dev.parley.plan;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Payers outside the agreement: they pay list and count nothing. What they hold at list is a check of its own; here stands
 * what they send on demand beside it, in the plan's first month, at today's contract rates against list.
 */
final class PayerChecks {

    private final PlanInputs inputs;
    private final PlanResult result;
    private final PriceBook book;

    PayerChecks(PlanInputs inputs, PlanResult result, List<Rate> rates) {
        this.inputs = inputs;
        this.result = result;
        this.book = new PriceBook(rates);
    }

    /** The day on which rates of a side are looked up: the old contract's last, else the new one's first. */
    static LocalDate day(PlanInputs inputs, PlanBasis.Rates side) {
        return side == PlanBasis.Rates.CURRENT ? inputs.effective().minusDays(1) : inputs.effective();
    }

    List<Advice> all() {
        Map<String, List<PlanResult.PoolResult>> outside = new LinkedHashMap<>();
        result.pools().stream()
                .filter(pool -> !pool.enrolled())
                .forEach(pool -> outside.computeIfAbsent(pool.payer(), _ -> new ArrayList<>())
                        .add(pool));
        List<Advice> all = new ArrayList<>();
        outside.forEach((payer, pools) -> all.add(advice(payer, pools)));
        return all;
    }

    private Advice advice(String payer, List<PlanResult.PoolResult> pools) {
        List<String> codes = pools.stream()
                .flatMap(pool -> pool.workloads().stream())
                .distinct()
                .toList();
        BigDecimal saved =
                pools.stream().map(this::saved).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        String who = payer + " takes no part in the agreement: " + String.join(", ", codes)
                + (codes.size() == 1 ? " pays list and counts" : " pay list and count")
                + " nothing toward its commitment. ";
        return new Advice(
                Advice.Kind.OUTSIDE_PAYER,
                codes,
                saved.signum() == 0 ? null : Money.cents(saved),
                who
                        + (saved.signum() == 0
                                ? "No lower rate of today\u2019s contract is entered for what it uses."
                                : "What it sends on demand beside its units would cost " + Words.usd(saved)
                                        + " a month less at today\u2019s contract rates."),
                "Have " + payer + " enrolled from the agreement\u2019s first day.",
                "agreement",
                false);
    }

    /** Dollars a month that what a pool leaves on demand would cost less; empty while a price is unknown. */
    private Optional<BigDecimal> saved(PlanResult.PoolResult pool) {
        if (pool.months().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal onDemand = pool.months().getFirst().onDemandUsd();
        Optional<BigDecimal> list = perHour(pool, PlanBasis.Rates.LIST).filter(usd -> usd.signum() > 0);
        Optional<BigDecimal> agreed = perHour(pool, PlanBasis.Rates.CURRENT);
        return list.flatMap(full -> agreed.filter(usd -> usd.compareTo(full) < 0)
                .map(usd -> onDemand.multiply(BigDecimal.ONE.subtract(Money.divide(usd, full)))));
    }

    /** Dollars an hour of all tokens of a pool's workloads, as if its payer were enrolled. */
    private Optional<BigDecimal> perHour(PlanResult.PoolResult pool, PlanBasis.Rates side) {
        var prices = RateFinder.of(book, side, true)
                .onDemand(pool.model(), pool.scope(), day(inputs, PlanBasis.Rates.CURRENT));
        BigDecimal sum = BigDecimal.ZERO;
        for (PlanInputs.Workload workload : inputs.workloads()) {
            if (PlanAssembly.poolId(workload.account(), workload.model(), workload.scope())
                    .equals(pool.id())) {
                TokenFlow flow = workload.flow();
                Optional<BigDecimal> usd = prices.perHour(flow).known();
                if (usd.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(usd.get());
            }
        }
        return Optional.of(sum);
    }
}
