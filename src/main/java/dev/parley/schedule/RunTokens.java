package dev.parley.schedule;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.plan.PlanComputation;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tokens a plan leaves on demand, in millions by month. Batch work stands on batch lines where a batch price is
 * known. Demand that nobody has proven stands on lines of its own, as upside.
 */
final class RunTokens {

    /** Which line tokens go to. */
    private record Target(PriceKind kind, boolean upside) {}

    private final PlanInputs inputs;
    private final Set<YearMonth> months;
    private final LinePrices prices;

    RunTokens(PlanInputs inputs, Set<YearMonth> months, LinePrices prices) {
        this.inputs = inputs;
        this.months = months;
        this.prices = prices;
    }

    List<DraftLine> lines(PlanResult.PoolResult pool) {
        var targets = new LinkedHashMap<Target, Map<YearMonth, BigDecimal>>();
        for (var tokenClass : TokenClass.values()) {
            targets.put(new Target(tokenClass.onDemand(), false), new TreeMap<>());
        }
        pool.tokensLeft()
                .forEach(left -> add(targets, new Target(left.tokenClass().onDemand(), false), left, false));
        for (var outside : pool.outside()) {
            var workload = workload(outside.workload(), pool);
            for (var left : alone(workload)) {
                var target = target(workload, left.tokenClass());
                add(targets, new Target(left.tokenClass().onDemand(), false), left, true);
                add(targets, target, left, false);
            }
        }
        var lines = new ArrayList<DraftLine>();
        targets.forEach((target, quantities) -> {
            quantities.replaceAll((month, million) -> million.max(BigDecimal.ZERO));
            lines.add(RunLines.line(Bundle.ON_DEMAND, pool, target.kind(), target.upside(), quantities));
        });
        return lines;
    }

    private void add(
            Map<Target, Map<YearMonth, BigDecimal>> targets,
            Target target,
            PlanResult.TokensLeft left,
            boolean takeAway) {
        if (months.contains(left.month())) {
            targets.computeIfAbsent(target, _ -> new TreeMap<>())
                    .merge(left.month(), takeAway ? left.million().negate() : left.million(), BigDecimal::add);
        }
    }

    private Target target(PlanInputs.Workload workload, TokenClass tokenClass) {
        return switch (workload.asks()) {
            case BATCH -> new Target(batch(workload, tokenClass), false);
            case EXPERIMENT -> new Target(tokenClass.onDemand(), false);
            case IDEA, CAPACITY -> new Target(tokenClass.onDemand(), true);
        };
    }

    private PriceKind batch(PlanInputs.Workload workload, TokenClass tokenClass) {
        var kind = switch (tokenClass) {
            case INPUT -> PriceKind.BATCH_INPUT;
            case OUTPUT -> PriceKind.BATCH_OUTPUT;
            case CACHE_READ, CACHE_WRITE -> tokenClass.onDemand();
        };
        return prices.known(workload.model(), workload.scope(), kind) ? kind : tokenClass.onDemand();
    }

    /** A workload outside every commitment has all its tokens on demand: the plan of it alone says how many. */
    private List<PlanResult.TokensLeft> alone(PlanInputs.Workload workload) {
        return PlanComputation.compute(RunInputs.of(inputs, List.of(workload), inputs.rates(), inputs.basis()))
                .tokensLeft();
    }

    private PlanInputs.Workload workload(String code, PlanResult.PoolResult pool) {
        return inputs.workloads().stream()
                .filter(workload -> workload.code().equals(code)
                        && workload.model().equals(pool.model())
                        && workload.scope().equals(pool.scope()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The plan run names " + code + " without its inputs."));
    }
}
