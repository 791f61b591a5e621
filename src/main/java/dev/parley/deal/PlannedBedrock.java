package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.bill.PayerLine;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Bedrock as a plan run buys it: capacity, which costs the same whatever comes, and the rest on demand. What volume adds to
 * the plan's own or takes away from it is on demand, down to nothing: capacity that idles is not given back. Pure.
 */
final class PlannedBedrock {

    private static final String CAPACITY = "capacity";

    private record Part(ContractLine line, String payer) {}

    /** Dollars of a month in the run. */
    private record Month(BigDecimal allOnDemand, BigDecimal capacity, BigDecimal rest) {

        static final Month NONE = new Month(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Month plus(PlanResult.MonthLine line) {
            return new Month(
                    allOnDemand.add(line.allOnDemandUsd()),
                    capacity.add(line.heldUsd()).add(line.committedUsd()),
                    rest.add(line.noCommitmentUsd()).add(line.onDemandUsd()));
        }
    }

    private final Map<Part, SortedMap<YearMonth, Month>> planned = new HashMap<>();

    /** @param biller the contract line of a workload, by its code */
    PlannedBedrock(PlanResult result, Function<String, ContractLine> biller) {
        for (var pool : result.pools()) {
            if (!pool.workloads().isEmpty()) {
                var part = new Part(biller.apply(pool.workloads().getFirst()), pool.payer());
                var months = planned.computeIfAbsent(part, _ -> new TreeMap<>());
                pool.months()
                        .forEach(line -> months.put(
                                line.month(),
                                months.getOrDefault(line.month(), Month.NONE).plus(line)));
            }
        }
    }

    /** The lines with Bedrock as planned; what the run does not know stays as it is. */
    List<PayerLine> in(List<PayerLine> lines) {
        return lines.stream().flatMap(this::split).toList();
    }

    /** Lines that the run knows and that no forecast tells: growth or dollars that somebody entered stand before any plan. */
    List<ContractLine> asEntered(List<PayerLine> lines) {
        return planned.keySet().stream()
                .map(Part::line)
                .distinct()
                .filter(line -> lines.stream().noneMatch(one -> one.line() == line && one.forecast() != null))
                .sorted()
                .toList();
    }

    private Stream<PayerLine> split(PayerLine line) {
        var months = planned.get(new Part(line.line(), line.payer()));
        var forecast = line.forecast();
        if (months == null || forecast == null) {
            return Stream.of(line);
        }
        var rest = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        var capacity = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        forecast.forEach((month, cases) -> {
            var plan = months.getOrDefault(month, Month.NONE);
            rest.put(month, each(cases, amount -> plan.rest().add(amount.subtract(plan.allOnDemand()))));
            capacity.put(month, each(cases, _ -> plan.capacity()));
        });
        var split = new ArrayList<PayerLine>();
        split.add(new PayerLine(line.terms(), line.payer(), line.part(), line.yearZero(), rest));
        if (months.values().stream().anyMatch(month -> month.capacity().signum() > 0)) {
            split.add(new PayerLine(line.terms(), line.payer(), CAPACITY, BigDecimal.ZERO, capacity));
        }
        return split.stream();
    }

    private static Map<ForecastCase, Amount> each(
            Map<ForecastCase, Amount> cases, Function<BigDecimal, BigDecimal> usd) {
        var changed = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
        cases.forEach((scenario, amount) -> changed.put(
                scenario,
                amount instanceof Amount.Known(BigDecimal known)
                        ? Amount.of(usd.apply(known).max(BigDecimal.ZERO))
                        : amount));
        return changed;
    }
}
