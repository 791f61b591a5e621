package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the planned moves of a run save on demand before any capacity, at the run's own prices: the moved tokens where they
 * were less where they go.
 */
public final class MovesSaving {

    private static final BigDecimal LESS = BigDecimal.ONE.negate();

    private MovesSaving() {}

    /** Dollars of a calendar year in the base case, unrounded; unknown when a price is. */
    public static Amount inYear(PlanInputs inputs, int year) {
        Calendar calendar = Calendar.of(inputs);
        PriceBook book = new PriceBook(inputs.rates());
        Amount sum = Amount.ZERO;
        for (PlanInputs.Moved move : inputs.moves()) {
            for (PlanInputs.Workload part : inputs.workloads()) {
                if (part.code().equals(move.workload())
                        && part.model().equals(move.after().model())
                        && part.scope().equals(move.after().scope())) {
                    sum = sum.plus(saved(inputs, calendar, book, move, part, year));
                }
            }
        }
        return sum;
    }

    private static Amount saved(
            PlanInputs inputs,
            Calendar calendar,
            PriceBook book,
            PlanInputs.Moved move,
            PlanInputs.Workload part,
            int year) {
        RateFinder rates = RateFinder.of(book, inputs.basis().rates(), part.enrolled());
        ForecastPath path = TypedPath.of(part, inputs.offers(), inputs.firstMonth(), inputs.lastMonth());
        List<YearMonth> months = calendar.months().stream()
                .filter(month -> month.getYear() == year)
                .toList();
        Amount stay = cost(rates, move.before(), move.flow(), path, months, calendar, inputs.volumeFactor());
        Amount go = cost(rates, move.after(), part.flow(), path, months, calendar, inputs.volumeFactor());
        return stay.plus(go.times(LESS));
    }

    private static Amount cost(
            RateFinder rates,
            PlanInputs.Place place,
            TokenFlow flow,
            ForecastPath path,
            List<YearMonth> months,
            Calendar calendar,
            BigDecimal volume) {
        Map<YearMonth, TokenPrices> prices = new HashMap<>();
        months.forEach(month -> prices.put(month, rates.onDemand(place.model(), place.scope(), month.atDay(1))));
        OnDemandCost cost = new OnDemandCost(flow.times(volume), path, prices::get, calendar.length());
        return months.stream()
                .map(month -> cost.month(month, ForecastCase.BASE))
                .reduce(Amount.ZERO, Amount::plus);
    }
}
