package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From inputs to result: assembles, plans and prints. Pure: the same inputs give the same result. */
public final class PlanComputation {

    private PlanComputation() {}

    /** @throws IllegalArgumentException when a forecast cannot be read; its sentence names the cell */
    public static PlanResult compute(PlanInputs inputs) {
        PlanAssembly assembly = new PlanAssembly(inputs);
        Calendar calendar = assembly.calendar();
        List<PoolProblem> problems = assembly.pools();
        PoolPlanner planner = new PoolPlanner(calendar);
        Map<String, PoolPlanner.Planned> planned = planner.plan(problems);
        Map<String, List<SidePlan>> shadows = planner.shadows(problems);
        List<PlanResult.PoolResult> pools = problems.parallelStream()
                .map(pool -> new PoolReport(
                                inputs,
                                calendar,
                                assembly.rates(pool.first()),
                                pool,
                                planned.get(pool.id()),
                                shadows.getOrDefault(pool.id(), List.of()))
                        .result())
                .toList();
        List<RequestVerdict> requests = new RequestCheck(inputs).verdicts();
        HeldReport held = new HeldReport(inputs, planner, problems, planned);
        Set<String> all = codes(inputs.workloads().stream().map(PlanInputs.Workload::code));
        Set<String> unpriced = codes(
                pools.stream().filter(pool -> pool.months().isEmpty()).flatMap(pool -> pool.workloads().stream()));
        int priced = all.size() - unpriced.size();
        Totals totals = new Totals(calendar, pools, priced, all.size());
        return new PlanResult(
                CommitmentPlanner.ENGINE_VERSION,
                inputs.basis(),
                inputs.volumeFactor(),
                inputs.firstMonth(),
                inputs.lastMonth(),
                pools,
                requests,
                held.lines(requests),
                totals.quarters(),
                totals.years(),
                totals.contractYears(),
                tokensLeft(pools),
                priced,
                all.size(),
                new FactChecks(calendar, planner).of(problems, planned, pools, held.renewals()));
    }

    /** Each workload once, also where a move takes it from one pool to another. */
    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toSet());
    }

    private static List<PlanResult.TokensLeft> tokensLeft(List<PlanResult.PoolResult> pools) {
        Map<YearMonth, Map<TokenClass, BigDecimal>> sums = new TreeMap<>();
        for (PlanResult.PoolResult pool : pools) {
            for (PlanResult.TokensLeft left : pool.tokensLeft()) {
                sums.computeIfAbsent(left.month(), _ -> new TreeMap<>())
                        .merge(left.tokenClass(), left.million(), BigDecimal::add);
            }
        }
        List<PlanResult.TokensLeft> all = new ArrayList<>();
        sums.forEach((month, classes) -> classes.forEach(
                (tokenClass, million) -> all.add(new PlanResult.TokensLeft(month, tokenClass, million))));
        return List.copyOf(all);
    }

    /** Sums of the pools' month lines by period. */
    private record Totals(Calendar calendar, List<PlanResult.PoolResult> pools, int priced, int of) {

        List<PlanResult.PeriodCost> quarters() {
            return calendar.quarters().stream()
                    .map(quarter ->
                            of(quarter.label(), month -> Quarter.of(month).equals(quarter)))
                    .toList();
        }

        List<PlanResult.PeriodCost> years() {
            return calendar.months().stream()
                    .map(YearMonth::getYear)
                    .distinct()
                    .map(year -> of(String.valueOf(year), month -> month.getYear() == year))
                    .toList();
        }

        private PlanResult.PeriodCost of(String label, Predicate<YearMonth> inside) {
            return PlanResult.PeriodCost.of(label, lines(inside), priced, of);
        }

        private List<PlanResult.MonthLine> lines(Predicate<YearMonth> inside) {
            return pools.stream()
                    .flatMap(pool -> pool.months().stream())
                    .filter(line -> inside.test(line.month()))
                    .toList();
        }

        /** By date: a month that a year begins in takes its share of that month. */
        List<PlanResult.PeriodCost> contractYears() {
            List<PlanResult.PeriodCost> years = new ArrayList<>();
            for (int year = 1; year <= calendar.years().years(); year++) {
                Map<YearMonth, BigDecimal> shares = calendar.years().monthShares(year);
                List<PlanResult.MonthLine> lines = lines(shares::containsKey).stream()
                        .map(line -> line.times(shares.get(line.month())))
                        .collect(Collectors.toList());
                years.add(PlanResult.PeriodCost.of(calendar.years().label(year), lines, priced, of));
            }
            return List.copyOf(years);
        }
    }
}
