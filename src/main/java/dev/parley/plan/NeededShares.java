package dev.parley.plan;

import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Membership;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How busy a unit has to be at list, current, negotiated and target prices, side by side: unit rate and on-demand price each
 * as they are there. The demand is the run's; the prices are today's.
 */
@Component
class NeededShares {

    private final InputGatherer gatherer;

    NeededShares(InputGatherer gatherer) {
        this.gatherer = gatherer;
    }

    /** Shares by term, those of the same prices together. */
    record Table(Map<String, List<CapacityDecision.Needs>> byTerm) {

        List<CapacityDecision.Needs> of(@Nullable String term) {
            return term == null ? List.of() : byTerm.getOrDefault(term, List.of());
        }
    }

    Table of(PlanRun run, String pool, int side, Quarter quarter, Membership member) {
        Map<String, List<CapacityDecision.Needs>> byTerm = new TreeMap<>();
        for (PlanBasis.Rates rates : PlanBasis.Rates.values()) {
            PlanBasis frozen = run.inputs().basis();
            PlanBasis basis = frozen.with(rates);
            if (Plans.maySee(member, basis)) {
                atPrices(run, pool, side, quarter, basis, byTerm);
            }
        }
        return new Table(byTerm);
    }

    private void atPrices(
            PlanRun run,
            String pool,
            int side,
            Quarter quarter,
            PlanBasis basis,
            Map<String, List<CapacityDecision.Needs>> byTerm) {
        List<PlanInputs.Workload> own = run.inputs().workloads().stream()
                .filter(one -> PlanAssembly.poolId(one.account(), one.model(), one.scope())
                        .equals(pool))
                .toList();
        PlanInputs inputs = run.inputs()
                .only(own, run.inputs().lastMonth())
                .withRates(gatherer.rates(run.negotiation(), basis, own.stream()))
                .with(basis);
        String product =
                run.result().pool(pool).map(PlanResult.PoolResult::product).orElse(null);
        Optional<PoolProblem.Side> found = new PlanAssembly(inputs)
                .pools().stream()
                        .flatMap(problem -> PoolPlanner.offerings(problem).stream())
                        .filter(one -> one.product().code().equals(product))
                        .map(one -> one.sides().get(side))
                        .findFirst();
        found.ifPresent(one -> shares(one, quarter, basis.rates(), byTerm));
    }

    private static void shares(
            PoolProblem.Side side,
            Quarter quarter,
            PlanBasis.Rates rates,
            Map<String, List<CapacityDecision.Needs>> byTerm) {
        List<MonthDemand> months = side.base().months().stream()
                .filter(month -> Quarter.of(month.month()).equals(quarter))
                .toList();
        BigDecimal worth = Loads.worthPerUnitHour(months);
        if (worth.signum() == 0) {
            return;
        }
        YearMonth first = months.getFirst().month();
        for (Term term : side.pool().terms()) {
            BigDecimal rate = term.rateIn(first);
            if (rate != null) {
                byTerm.computeIfAbsent(term.id(), _ -> new ArrayList<>())
                        .add(new CapacityDecision.Needs(rates, Money.shown(Money.divide(rate, worth), 6)));
            }
        }
    }
}
