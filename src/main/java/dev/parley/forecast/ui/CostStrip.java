package dev.parley.forecast.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.ListCost;
import dev.parley.forecast.PlannedPrices;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * What the forecast costs when all of it is paid on demand at list, base with low and high beside: by calendar year, for
 * the years that are typed in full, and by contract year, month by month from the effective date.
 */
final class CostStrip {

    private final ListCost list;
    private final ContractYears contract;

    /** @param planned from when a workload's tokens go at another model's price */
    CostStrip(PriceBook book, MonthLength length, ContractYears contract, Map<UUID, PlannedPrices.Step> planned) {
        this.list = new ListCost(book, length, planned);
        this.contract = contract;
    }

    /** A span of months with the share of each that lies in it. */
    private record Period(String label, SequencedMap<YearMonth, BigDecimal> months) {}

    /** A period's cost: the known lines' sum, and which workloads have no price. */
    private record Cost(Map<ForecastCase, Amount> sum, List<String> unknown) {

        String usd(ForecastCase scenario) {
            return sum.getOrDefault(scenario, Amount.ZERO)
                    .known()
                    .map(Numbers::usd)
                    .orElse("unknown");
        }
    }

    /** One figure a year. */
    FigureBand band(ForecastGrid grid, List<ForecastLine> lines) {
        var band = new FigureBand().tiny();
        band.getElement().setAttribute("aria-label", "On demand at list by calendar year and by contract year");
        for (var period : periods(grid)) {
            var name = "On demand at list, " + period.label();
            var cost = cost(period, lines);
            var missing = cost.unknown().size();
            if (missing == lines.size()) {
                band.figure(name, "unknown").note("No price: " + String.join(", ", cost.unknown()));
                continue;
            }
            var range = cost.usd(ForecastCase.LOW) + " low, " + cost.usd(ForecastCase.HIGH) + " high";
            band.figure(name, cost.usd(ForecastCase.BASE))
                    .note(
                            missing == 0
                                    ? range
                                    : range + "; " + (lines.size() - missing) + " of " + lines.size() + ", without "
                                            + String.join(", ", cost.unknown()));
        }
        return band;
    }

    private List<Period> periods(ForecastGrid grid) {
        var periods = new ArrayList<Period>();
        var byYear = new LinkedHashMap<Integer, List<Quarter>>();
        grid.quarters().stream()
                .filter(quarter -> quarter.compareTo(grid.lastTyped()) <= 0)
                .forEach(quarter -> byYear.computeIfAbsent(quarter.year(), _ -> new ArrayList<>())
                        .add(quarter));
        byYear.forEach((year, quarters) -> {
            if (quarters.size() == 4) {
                var months = new LinkedHashMap<YearMonth, BigDecimal>();
                quarters.forEach(quarter -> quarter.months().forEach(month -> months.put(month, BigDecimal.ONE)));
                periods.add(new Period(String.valueOf(year), months));
            }
        });
        for (int year = 1; year <= contract.years(); year++) {
            var months = contract.monthShares(year);
            if (grid.quarters().contains(Quarter.of(months.firstEntry().getKey()))
                    && grid.quarters().contains(Quarter.of(months.lastEntry().getKey()))) {
                periods.add(new Period("CY" + year, months));
            }
        }
        return periods;
    }

    private Cost cost(Period period, List<ForecastLine> lines) {
        var sums = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
        var unknown = new ArrayList<String>();
        for (var scenario : ForecastCase.values()) {
            sums.put(scenario, Amount.ZERO);
        }
        for (var line : lines) {
            var today = new LinkedHashMap<YearMonth, Amount>();
            period.months()
                    .forEach((month, share) ->
                            today.put(month, list.today(line, month).times(share)));
            if (line.path() == null
                    || today.values().stream().anyMatch(amount -> amount.known().isEmpty())) {
                unknown.add(line.workload().code());
                continue;
            }
            var path = Optional.ofNullable(line.path()).orElseThrow();
            for (var scenario : ForecastCase.values()) {
                today.forEach((month, amount) ->
                        sums.merge(scenario, amount.times(path.factor(Quarter.of(month), scenario)), Amount::plus));
            }
        }
        return new Cost(sums, unknown);
    }
}
