package dev.parley.forecast;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the forecast costs when all of it is paid on demand at list, with planned moves at their own price. */
public final class ListCost {

    private record PriceKey(String model, String scope, YearMonth month) {}

    private final PriceBook book;
    private final MonthLength length;
    private final Map<UUID, PlannedPrices.Step> planned;
    private final Map<PriceKey, TokenPrices> prices = new HashMap<>();

    /** @param planned from when a workload's tokens go at another model's price */
    public ListCost(PriceBook book, MonthLength length, Map<UUID, PlannedPrices.Step> planned) {
        this.book = book;
        this.length = length;
        this.planned = planned;
    }

    /** Today's volume paid for a month; the cost of any volume is a multiple of it. */
    public Amount today(ForecastLine line, YearMonth month) {
        var workload = line.workload();
        var step = planned.get(workload.id());
        var cost = step == null || Quarter.of(month).compareTo(step.from()) < 0
                ? price(workload.model(), workload.scope(), month).perHour(workload.flow())
                : price(step.model(), step.scope(), month).perHour(step.factor().of(workload.flow()));
        return cost.times(length.hours(month));
    }

    /** A month's forecast volume; unknown where a price is, or the forecast cannot be read. */
    public Amount of(ForecastLine line, YearMonth month, ForecastCase scenario) {
        var path = line.path();
        return path == null
                ? new Amount.Unknown("The forecast of " + line.workload().code() + " cannot be read.")
                : today(line, month).times(path.factor(Quarter.of(month), scenario));
    }

    private TokenPrices price(String model, String scope, YearMonth month) {
        return prices.computeIfAbsent(
                new PriceKey(model, scope, month),
                key -> TokenPrices.onDemand(
                        book,
                        key.model(),
                        key.scope(),
                        PriceSide.LIST,
                        key.month().atDay(1)));
    }
}
