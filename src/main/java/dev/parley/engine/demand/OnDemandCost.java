package dev.parley.engine.demand;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
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
        TokenFlow today, ForecastPath path, Function<YearMonth, TokenPrices> prices, MonthLength length)
        implements MonthlyAmount {

    /** With the same prices in every month. */
    public static OnDemandCost of(TokenFlow today, ForecastPath path, TokenPrices prices, MonthLength length) {
        return new OnDemandCost(today, path, _ -> prices, length);
    }

    @Override
    public Amount month(YearMonth month, ForecastCase scenario) {
        TokenFlow flow = today.times(path.factor(month, scenario));
        return prices.apply(month).perHour(flow).times(length.hours(month));
    }
}
