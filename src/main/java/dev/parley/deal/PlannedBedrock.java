package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.bill.PayerLine;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import dev.parley.plan.TermKinds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Bedrock as a plan run buys it: capacity, which costs the same whatever comes, and the rest on demand. What volume adds to
 * the plan's own or takes away from it is on demand, down to nothing: capacity that idles is not given back. Capacity bought
 * under the new agreement that letters price as a product of its own is a part of its own. Pure.
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
    private final Map<Part, SortedMap<String, SortedMap<YearMonth, BigDecimal>>> products = new HashMap<>();
    private final PlanInputs inputs;

    /** @param biller the contract line of a workload, by its code */
    PlannedBedrock(
            PlanInputs inputs, PlanResult result, Function<String, ContractLine> biller, ProductCapacity.Names names) {
        this.inputs = inputs;
        for (var pool : result.pools()) {
            if (!pool.workloads().isEmpty()) {
                var part = new Part(biller.apply(pool.workloads().getFirst()), pool.payer());
                var months = planned.computeIfAbsent(part, _ -> new TreeMap<>());
                pool.months()
                        .forEach(line -> months.put(
                                line.month(),
                                months.getOrDefault(line.month(), Month.NONE).plus(line)));
                var ofProducts = products.computeIfAbsent(part, _ -> new TreeMap<>());
                pool.sides()
                        .forEach(side -> side.purchases()
                                .forEach(bought -> product(pool, side, bought, names)
                                        .ifPresent(product -> add(
                                                ofProducts.computeIfAbsent(product, _ -> new TreeMap<>()),
                                                bought,
                                                months(side, bought)))));
            }
        }
    }

    /** What a purchase under the new agreement is called in letters. */
    private Optional<String> product(
            PlanResult.PoolResult pool,
            PlanResult.SideResult side,
            PlanResult.PurchaseLine bought,
            ProductCapacity.Names names) {
        return bought.start().atDay(1).isBefore(inputs.effective())
                ? Optional.empty()
                : names.of(pool.model(), TermKinds.of(inputs, pool, side.code(), months(side, bought)));
    }

    private static int months(PlanResult.SideResult side, PlanResult.PurchaseLine bought) {
        return side.terms().stream()
                .filter(term -> term.id().equals(bought.term()))
                .mapToInt(PlanResult.TermLine::months)
                .findFirst()
                .orElseThrow();
    }

    private void add(SortedMap<YearMonth, BigDecimal> months, PlanResult.PurchaseLine bought, int during) {
        for (int i = 0; i < during; i++) {
            var month = bought.start().plusMonths(i);
            var usd = inputs.hours()
                    .hours(month)
                    .multiply(BigDecimal.valueOf(bought.units()))
                    .multiply(bought.usdPerUnitHour());
            months.merge(month, usd, BigDecimal::add);
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
        var ofProducts = products.getOrDefault(new Part(line.line(), line.payer()), new TreeMap<>());
        Function<YearMonth, BigDecimal> known = month -> ofProducts.values().stream()
                .map(usd -> usd.getOrDefault(month, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var rest = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        forecast.forEach((month, cases) -> {
            var plan = months.getOrDefault(month, Month.NONE);
            rest.put(month, each(cases, amount -> plan.rest().add(amount.subtract(plan.allOnDemand()))));
        });
        var split = new ArrayList<PayerLine>();
        split.add(new PayerLine(line.terms(), line.payer(), line.part(), line.yearZero(), rest));
        bought(
                        line,
                        CAPACITY,
                        month -> months.getOrDefault(month, Month.NONE)
                                .capacity()
                                .subtract(known.apply(month)))
                .ifPresent(split::add);
        ofProducts.forEach((product, usd) -> bought(line, product, month -> usd.getOrDefault(month, BigDecimal.ZERO))
                .ifPresent(split::add));
        return split.stream();
    }

    /** A part bought ahead, which costs the same in every case; empty where nothing is. */
    private static Optional<PayerLine> bought(PayerLine line, String part, Function<YearMonth, BigDecimal> usd) {
        var bought = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        Objects.requireNonNull(line.forecast())
                .forEach((month, cases) -> bought.put(month, each(cases, _ -> Money.cents(usd.apply(month)))));
        return bought.values().stream()
                        .flatMap(cases -> cases.values().stream())
                        .anyMatch(amount -> amount instanceof Amount.Known(BigDecimal known) && known.signum() > 0)
                ? Optional.of(new PayerLine(line.terms(), line.payer(), part, BigDecimal.ZERO, bought))
                : Optional.empty();
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
