package dev.parley.engine.demand;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;

/**
 * What a workload costs when all its tokens are paid on demand, unrounded. Traffic shape does not matter here: the price
 * of a token is the same at every hour.
 *
 * @param today    flow of today
 * @param path     volume by quarter and case
 * @param prices   prices in force in a month
 * @param length   hours of a month
 */
public record OnDemandCost(
        TokenFlow today, ForecastPath path, Function<YearMonth, TokenPrices> prices, MonthLength length) {

    /** With the same prices in every month. */
    public static OnDemandCost of(TokenFlow today, ForecastPath path, TokenPrices prices, MonthLength length) {
        return new OnDemandCost(today, path, _ -> prices, length);
    }

    public Amount month(YearMonth month, ForecastCase scenario) {
        TokenFlow flow = today.times(path.factor(month, scenario));
        return prices.apply(month).perHour(flow).times(length.hours(month));
    }

    public Amount quarter(Quarter quarter, ForecastCase scenario) {
        Amount sum = Amount.ZERO;
        for (YearMonth month : quarter.months()) {
            sum = sum.plus(month(month, scenario));
        }
        return sum;
    }

    public Amount calendarYear(int year, ForecastCase scenario) {
        Amount sum = Amount.ZERO;
        for (int number = 1; number <= 4; number++) {
            sum = sum.plus(quarter(new Quarter(year, number), scenario));
        }
        return sum;
    }

    /** Contract year {@code year}, month by month: it is rarely four quarters. */
    public Amount contractYear(ContractYears years, int year, ForecastCase scenario) {
        Amount sum = Amount.ZERO;
        for (var entry : years.monthShares(year).entrySet()) {
            BigDecimal share = entry.getValue();
            sum = sum.plus(month(entry.getKey(), scenario).times(share));
        }
        return sum;
    }
}
