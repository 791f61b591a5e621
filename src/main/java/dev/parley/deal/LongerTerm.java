package dev.parley.deal;

import dev.parley.bill.PayerLine;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Negotiation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole bill for more contract years than were forecast. Lines that grow a year go on growing; a forecast goes on as its
 * last twelve months grew over the twelve before them, case by case. A forecast of less than two years cannot go on so, and
 * its months stay as they are: the bill then says what is missing.
 */
final class LongerTerm {

    private static final int YEAR = 12;

    private LongerTerm() {}

    /** The same negotiation with more contract years. */
    static Negotiation of(Negotiation from, int moreYears) {
        return new Negotiation(
                from.id(),
                from.slug(),
                from.name(),
                from.customer(),
                from.currency(),
                from.effectiveDate(),
                from.contractYears() + moreYears,
                from.forecastFrom(),
                from.forecastTo(),
                from.hours(),
                from.regions(),
                from.payers(),
                from.sample(),
                from.note(),
                from.version());
    }

    /** @param last the month in which the longer agreement ends */
    static List<PayerLine> of(List<PayerLine> lines, YearMonth last) {
        return lines.stream()
                .map(line -> line.forecast() == null
                        ? line
                        : new PayerLine(
                                line.terms(),
                                line.payer(),
                                line.part(),
                                line.yearZero(),
                                longer(line.forecast(), last)))
                .toList();
    }

    private static SortedMap<YearMonth, Map<ForecastCase, Amount>> longer(
            SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast, YearMonth last) {
        if (forecast.size() < 2 * YEAR) {
            return forecast;
        }
        var longer = new TreeMap<>(forecast);
        var end = forecast.lastKey();
        for (var month = end.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            var cases = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
            for (var scenario : ForecastCase.values()) {
                cases.put(scenario, grown(forecast, longer, month, scenario));
            }
            longer.put(month, cases);
        }
        return longer;
    }

    private static Amount grown(
            SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast,
            SortedMap<YearMonth, Map<ForecastCase, Amount>> longer,
            YearMonth month,
            ForecastCase scenario) {
        var end = forecast.lastKey();
        var now = year(forecast, end, scenario);
        var before = year(forecast, end.minusMonths(YEAR), scenario);
        var yearAgo = longer.getOrDefault(month.minusMonths(YEAR), Map.of()).getOrDefault(scenario, Amount.ZERO);
        if (now == null || before == null || before.signum() == 0) {
            return yearAgo;
        }
        return yearAgo.times(Money.divide(now, before));
    }

    /** Dollars of the twelve months to {@code end}, or null where one is unknown. */
    private static @Nullable BigDecimal year(
            SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast, YearMonth end, ForecastCase scenario) {
        var sum = BigDecimal.ZERO;
        for (int back = 0; back < YEAR; back++) {
            var known = forecast.getOrDefault(end.minusMonths(back), Map.of())
                    .getOrDefault(scenario, Amount.ZERO)
                    .known();
            if (known.isEmpty()) {
                return null;
            }
            sum = sum.add(known.get());
        }
        return sum;
    }
}
