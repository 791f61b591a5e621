package dev.parley.forecast.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the forecast costs when all of it is paid on demand at list, by calendar year, base with low and high beside. */
final class CostStrip {

    private record Step(String model, String scope, YearMonth month) {}

    private final PriceBook book;
    private final MonthLength length;
    private final Map<Step, TokenPrices> prices = new HashMap<>();

    CostStrip(PriceBook book, MonthLength length) {
        this.book = book;
        this.length = length;
    }

    /** A year's cost: the known lines' sum, and which workloads have no price. */
    record Year(int year, int quarters, Map<ForecastCase, Amount> sum, List<String> unknown) {}

    List<Year> years(List<Quarter> quarters, List<ForecastLine> lines) {
        var byYear = new LinkedHashMap<Integer, List<Quarter>>();
        quarters.forEach(quarter ->
                byYear.computeIfAbsent(quarter.year(), _ -> new ArrayList<>()).add(quarter));
        return byYear.entrySet().stream()
                .map(entry -> year(entry.getKey(), entry.getValue(), lines))
                .toList();
    }

    private Year year(int year, List<Quarter> quarters, List<ForecastLine> lines) {
        var sums = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
        var unknown = new ArrayList<String>();
        for (var scenario : ForecastCase.values()) {
            sums.put(scenario, Amount.ZERO);
        }
        for (var line : lines) {
            var perQuarter = quarters.stream().map(quarter -> today(line, quarter)).toList();
            boolean known = line.path() != null
                    && perQuarter.stream().allMatch(amount -> amount.known().isPresent());
            if (!known) {
                unknown.add(line.workload().code());
                continue;
            }
            for (var scenario : ForecastCase.values()) {
                for (int i = 0; i < quarters.size(); i++) {
                    var factor = Optional.ofNullable(line.path()).orElseThrow().factor(quarters.get(i), scenario);
                    sums.merge(scenario, perQuarter.get(i).times(factor), Amount::plus);
                }
            }
        }
        return new Year(year, quarters.size(), sums, unknown);
    }

    /** Today's volume paid for a quarter; the cost of any volume is a multiple of it. */
    private Amount today(ForecastLine line, Quarter quarter) {
        var workload = line.workload();
        var sum = Amount.ZERO;
        for (var month : quarter.months()) {
            var price = prices.computeIfAbsent(
                    new Step(workload.model(), workload.scope(), month),
                    step -> TokenPrices.onDemand(
                            book, step.model(), step.scope(), PriceSide.LIST, step.month().atDay(1)));
            sum = sum.plus(price.perHour(workload.flow()).times(length.hours(month)));
        }
        return sum;
    }

    /** One figure a year. */
    FigureBand band(ForecastGrid grid, List<ForecastLine> lines) {
        var band = new FigureBand().tiny();
        band.getElement().setAttribute("aria-label", "On demand at list by calendar year");
        for (var year : years(grid.quarters(), lines)) {
            var name = "On demand at list, " + year.year() + (year.quarters() < 4 ? ", " + months(year.quarters()) : "");
            var missing = year.unknown().size();
            if (missing == lines.size()) {
                band.figure(name, "unknown").note("No price: " + String.join(", ", year.unknown()));
                continue;
            }
            var figure = band.figure(name, usd(year, ForecastCase.BASE))
                    .aside(usd(year, ForecastCase.LOW) + " low, " + usd(year, ForecastCase.HIGH) + " high");
            if (missing > 0) {
                figure.note((lines.size() - missing) + " of " + lines.size() + ", without " + String.join(", ", year.unknown()));
            }
        }
        return band;
    }

    private static String months(int quarters) {
        return quarters == 1 ? "1 quarter" : quarters + " quarters";
    }

    private static String usd(Year year, ForecastCase scenario) {
        return year.sum().getOrDefault(scenario, Amount.ZERO).known().map(Numbers::usd).orElse("unknown");
    }
}
