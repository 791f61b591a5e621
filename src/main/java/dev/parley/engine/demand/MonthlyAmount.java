package dev.parley.engine.demand;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Dollars by month and case of the forecast, unrounded; a longer period is the sum of its months. */
@FunctionalInterface
public interface MonthlyAmount {

    Amount month(YearMonth month, ForecastCase scenario);

    default Amount quarter(Quarter quarter, ForecastCase scenario) {
        return quarter.months().stream().map(month -> month(month, scenario)).reduce(Amount.ZERO, Amount::plus);
    }

    default Amount calendarYear(int year, ForecastCase scenario) {
        return Quarter.range(new Quarter(year, 1), new Quarter(year, 4)).stream()
                .map(quarter -> quarter(quarter, scenario))
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** Contract year {@code year}, each month by its share of it: it is rarely four quarters. */
    default Amount contractYear(ContractYears years, int year, ForecastCase scenario) {
        Amount sum = Amount.ZERO;
        for (var entry : years.monthShares(year).entrySet()) {
            BigDecimal share = entry.getValue();
            sum = sum.plus(month(entry.getKey(), scenario).times(share));
        }
        return sum;
    }
}
