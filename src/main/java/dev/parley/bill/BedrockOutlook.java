package dev.parley.bill;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.Forecasts;
import dev.parley.forecast.ListCost;
import dev.parley.forecast.PlannedPrices;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Prices;
import dev.parley.workload.BilledBy;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forecast of Bedrock costs on demand at list in each contract year, by who bills it. */
@Component
class BedrockOutlook {

    private final Forecasts forecasts;
    private final Prices prices;
    private final PlannedPrices planned;

    BedrockOutlook(Forecasts forecasts, Prices prices, PlannedPrices planned) {
        this.forecasts = forecasts;
        this.prices = prices;
        this.planned = planned;
    }

    /** By line and contract year, 1 first; a line without a workload is left out. */
    Map<ContractLine, List<Map<ForecastCase, Amount>>> of(Negotiation negotiation) {
        var id = negotiation.id();
        var list = new ListCost(prices.book(id), negotiation.hours(), planned.of(id));
        var byLine = new EnumMap<ContractLine, List<ForecastLine>>(ContractLine.class);
        forecasts
                .grid(id)
                .lines()
                .forEach(line -> byLine.computeIfAbsent(line(line), _ -> new ArrayList<>())
                        .add(line));
        var outlook = new EnumMap<ContractLine, List<Map<ForecastCase, Amount>>>(ContractLine.class);
        byLine.forEach((line, of) -> {
            var years = new ArrayList<Map<ForecastCase, Amount>>();
            for (int year = 1; year <= negotiation.contractYears(); year++) {
                years.add(cases(negotiation.years().monthShares(year), of, list));
            }
            outlook.put(line, List.copyOf(years));
        });
        return outlook;
    }

    /** All of it by quarter and case; quarters outside the forecast are left out, as they are without a workload. */
    Map<Quarter, Map<ForecastCase, Amount>> quarters(Negotiation negotiation, Collection<Quarter> quarters) {
        var id = negotiation.id();
        var list = new ListCost(prices.book(id), negotiation.hours(), planned.of(id));
        var grid = forecasts.grid(id);
        var outlook = new TreeMap<Quarter, Map<ForecastCase, Amount>>();
        for (var quarter : quarters) {
            if (grid.quarters().contains(quarter) && !grid.lines().isEmpty()) {
                var months = new LinkedHashMap<YearMonth, BigDecimal>();
                quarter.months().forEach(month -> months.put(month, BigDecimal.ONE));
                outlook.put(quarter, cases(months, grid.lines(), list));
            }
        }
        return outlook;
    }

    /** By line, payer and month of the agreement; what no workload costs is left out. */
    Map<ContractLine, Map<String, SortedMap<YearMonth, Map<ForecastCase, Amount>>>> byPayer(Negotiation negotiation) {
        var id = negotiation.id();
        var list = new ListCost(prices.book(id), negotiation.hours(), planned.of(id));
        var lines = forecasts.grid(id).lines().stream()
                .collect(Collectors.groupingBy(
                        BedrockOutlook::line,
                        () -> new EnumMap<>(ContractLine.class),
                        Collectors.groupingBy(
                                line -> line.workload().account().payer(), TreeMap::new, Collectors.toList())));
        var outlook = new EnumMap<ContractLine, Map<String, SortedMap<YearMonth, Map<ForecastCase, Amount>>>>(
                ContractLine.class);
        lines.forEach((line, byPayer) -> {
            var ofLine = new TreeMap<String, SortedMap<YearMonth, Map<ForecastCase, Amount>>>();
            byPayer.forEach((payer, of) -> ofLine.put(payer, months(negotiation, of, list)));
            outlook.put(line, ofLine);
        });
        return outlook;
    }

    private static SortedMap<YearMonth, Map<ForecastCase, Amount>> months(
            Negotiation negotiation, List<ForecastLine> lines, ListCost list) {
        var months = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        for (int year = 1; year <= negotiation.contractYears(); year++) {
            for (var month : negotiation.years().months(year)) {
                var whole = new LinkedHashMap<YearMonth, BigDecimal>();
                whole.put(month, BigDecimal.ONE);
                months.computeIfAbsent(month, _ -> cases(whole, lines, list));
            }
        }
        return months;
    }

    private static Map<ForecastCase, Amount> cases(
            SequencedMap<YearMonth, BigDecimal> months, List<ForecastLine> lines, ListCost list) {
        var cases = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
        for (var scenario : ForecastCase.values()) {
            var sum = Amount.ZERO;
            for (var line : lines) {
                for (var month : months.entrySet()) {
                    sum = sum.plus(list.of(line, month.getKey(), scenario).times(month.getValue()));
                }
            }
            cases.put(scenario, sum);
        }
        return cases;
    }

    private static ContractLine line(ForecastLine line) {
        return line.workload().billedBy() == BilledBy.MARKETPLACE
                ? ContractLine.BEDROCK_MARKETPLACE
                : ContractLine.BEDROCK_AWS;
    }
}
