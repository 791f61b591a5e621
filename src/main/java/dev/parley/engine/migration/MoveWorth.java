package dev.parley.engine.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.MonthlyAmount;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a move saves on demand, unrounded: the cost of the tokens where they are less their cost where they would go.
 * Negative when the move costs more; unknown when a price of a class of token in use is.
 *
 * @param stay what staying costs
 * @param go   what the moved tokens cost from the first month on
 * @param from first quarter at the new model; null: as if it had moved before the first month
 */
public record MoveWorth(
        OnDemandCost stay, OnDemandCost go, @Nullable Quarter from) implements MonthlyAmount {

    private static final BigDecimal LESS = BigDecimal.ONE.negate();

    /**
     * @param today  flow of today, thousand tokens a minute at the old model
     * @param path   volume by quarter and case, the same before and after
     * @param now    prices of the old model by month
     * @param there  prices of the new model by month
     * @param length hours of a month
     */
    public static MoveWorth of(
            TokenFlow today,
            ForecastPath path,
            Function<YearMonth, TokenPrices> now,
            Function<YearMonth, TokenPrices> there,
            TokenFactor factor,
            @Nullable Quarter from,
            MonthLength length) {
        return new MoveWorth(
                new OnDemandCost(today, path, now, length),
                new OnDemandCost(factor.of(today), path, there, length),
                from);
    }

    /** Dollars saved in a month; nothing before the quarter of the move. */
    @Override
    public Amount month(YearMonth month, ForecastCase scenario) {
        if (!moved(month)) {
            return Amount.ZERO;
        }
        return stay.month(month, scenario).plus(go.month(month, scenario).times(LESS));
    }

    /** Whether the tokens go to the new model in a month. */
    public boolean moved(YearMonth month) {
        return from == null || Quarter.of(month).compareTo(from) >= 0;
    }
}
