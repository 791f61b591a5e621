package dev.parley.schedule;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import dev.parley.plan.TermKinds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * From a plan run to what is negotiated, pool by pool: capacity that the plan buys under the new agreement, tokens it
 * leaves on demand, batch work. Capacity bought before the effective date runs on at the old rate: it is no line.
 */
final class RunLines {

    private final PlanInputs inputs;
    private final PlanResult result;
    private final Set<YearMonth> months;
    private final RunTokens tokens;

    /**
     * @param months the months the agreement touches
     * @param prices says which batch prices are known: batch work without one stays on demand
     */
    RunLines(PlanInputs inputs, PlanResult result, Set<YearMonth> months, LinePrices prices) {
        this.inputs = inputs;
        this.result = result;
        this.months = months;
        this.tokens = new RunTokens(inputs, months, prices);
    }

    /** Lines with a quantity, capacity first; inside a bundle in the order of the plan's pools. */
    List<DraftLine> lines() {
        var lines = new ArrayList<DraftLine>();
        result.pools().forEach(pool -> lines.addAll(capacity(pool)));
        result.pools().forEach(pool -> lines.addAll(tokens.lines(pool)));
        lines.removeIf(DraftLine::empty);
        return List.copyOf(lines);
    }

    private List<DraftLine> capacity(PlanResult.PoolResult pool) {
        var lines = new ArrayList<DraftLine>();
        for (var side : pool.sides()) {
            for (var term : side.terms()) {
                var kind = TermKinds.of(inputs, pool, side.code(), term.months());
                lines.add(line(Bundle.CAPACITY, pool, kind, false, hours(pool, side, term)));
            }
        }
        return lines;
    }

    private Map<YearMonth, BigDecimal> hours(
            PlanResult.PoolResult pool, PlanResult.SideResult side, PlanResult.TermLine term) {
        return term.months() == 0 ? byTheHour(pool, term) : bought(side, term);
    }

    /** Unit-hours without a commitment: what the plan pays for them by month, divided by their rate. */
    private Map<YearMonth, BigDecimal> byTheHour(PlanResult.PoolResult pool, PlanResult.TermLine term) {
        var hours = new TreeMap<YearMonth, BigDecimal>();
        for (var cost : pool.months()) {
            if (months.contains(cost.month()) && cost.noCommitmentUsd().signum() > 0) {
                hours.put(cost.month(), cost.noCommitmentUsd().divide(term.usdPerUnitHour(), MathContext.DECIMAL64));
            }
        }
        return hours;
    }

    private Map<YearMonth, BigDecimal> bought(PlanResult.SideResult side, PlanResult.TermLine term) {
        var hours = new TreeMap<YearMonth, BigDecimal>();
        for (var purchase : side.purchases()) {
            if (!purchase.term().equals(term.id()) || purchase.start().atDay(1).isBefore(inputs.effective())) {
                continue;
            }
            var units = BigDecimal.valueOf(purchase.units());
            for (int month = 0; month < term.months(); month++) {
                var at = purchase.start().plusMonths(month);
                if (months.contains(at)) {
                    hours.merge(at, inputs.hours().hours(at).multiply(units), BigDecimal::add);
                }
            }
        }
        return hours;
    }

    static DraftLine line(
            Bundle bundle,
            PlanResult.PoolResult pool,
            PriceKind kind,
            boolean upside,
            Map<YearMonth, BigDecimal> quantities) {
        return new DraftLine(
                bundle,
                pool.modelName(),
                pool.model(),
                pool.scope(),
                pool.account(),
                pool.payer(),
                pool.enrolled(),
                kind,
                upside,
                quantities);
    }
}
