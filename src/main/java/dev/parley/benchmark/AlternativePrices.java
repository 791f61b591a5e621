package dev.parley.benchmark;

import dev.parley.engine.bargaining.CapacityQuote;
import dev.parley.engine.bargaining.MixPrice;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.MonthlyAmount;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.ListCost;
import dev.parley.negotiation.Negotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What traffic costs here and there, at list. Pure: the same facts give the same dollars. */
final class AlternativePrices {

    /** One place that serves tokens. */
    record Place(Channel channel, String model, String scope, TokenFactor factor, boolean writesAsInput) {

        static Place of(Alternative entry) {
            return new Place(entry.channel(), entry.model(), entry.scope(), entry.factor(), entry.writesAsInput());
        }
    }

    private record Step(Place place, LocalDate day) {}

    private final Negotiation negotiation;
    private final PriceBook book;
    private final ListCost here;
    private final Map<Step, TokenPrices> known = new HashMap<>();

    AlternativePrices(Negotiation negotiation, PriceBook book, ListCost here) {
        this.negotiation = negotiation;
        this.book = book;
        this.here = here;
    }

    /** As the whole bill has it: base case, planned moves at their own price. */
    MonthlyAmount now(ForecastLine line) {
        return (month, scenario) -> here.of(line, month, scenario);
    }

    MonthlyAmount there(ForecastLine line, Place place) {
        var path = line.path();
        if (path == null) {
            return (_, _) ->
                    new Amount.Unknown("The forecast of " + line.workload().code() + " cannot be read.");
        }
        return new OnDemandCost(
                place.factor().of(line.workload().flow()), path, month -> prices(place, month), negotiation.hours());
    }

    Amount firstYear(MonthlyAmount cost) {
        return cost.contractYear(negotiation.years(), 1, ForecastCase.BASE);
    }

    /** Base-case dollars of the agreement's months from one on. */
    Amount term(MonthlyAmount cost, @Nullable LocalDate from) {
        var sum = Amount.ZERO;
        for (int year = 1; year <= negotiation.contractYears(); year++) {
            for (var month : negotiation.years().monthShares(year).entrySet()) {
                if (from == null || !month.getKey().isBefore(YearMonth.from(from))) {
                    sum = sum.plus(cost.month(month.getKey(), ForecastCase.BASE).times(month.getValue()));
                }
            }
        }
        return sum;
    }

    /** The own mix where it is today, at the agreement's first day. */
    MixPrice mixNow(ForecastLine line) {
        var workload = line.workload();
        return MixPrice.of(
                workload.flow(),
                TokenFactor.ONE,
                TokenPrices.onDemand(
                        book, workload.model(), workload.scope(), PriceSide.LIST, negotiation.effectiveDate()));
    }

    MixPrice mixThere(ForecastLine line, Place place) {
        return MixPrice.of(
                line.workload().flow(), place.factor(), prices(place, YearMonth.from(negotiation.effectiveDate())));
    }

    /** Which prices are not known there for the traffic, as a sentence; empty when all are. */
    String missing(ForecastLine line, Place place) {
        return mixThere(line, place).anHour() instanceof Amount.Unknown(String reason) ? reason : "";
    }

    /** Capacity for lines together at the flow of the agreement's first month. */
    Optional<CapacityQuote> quote(
            List<ForecastLine> lines, BigDecimal share, Place place, CapacityProduct.Side side, String unitModel) {
        var month = YearMonth.from(negotiation.effectiveDate());
        var week = new ArrayList<TokenFlow>();
        for (int hour = 0; hour < TrafficShape.HOURS_OF_A_WEEK; hour++) {
            week.add(flow(lines, share, place, month, hour));
        }
        return CapacityQuote.of(
                side,
                week,
                prices(place, month),
                term -> unitMonth(place, unitModel, term),
                negotiation.hours().hours(month));
    }

    private static TokenFlow flow(List<ForecastLine> lines, BigDecimal share, Place place, YearMonth month, int hour) {
        var sum = TokenFlow.NONE;
        for (var line : lines) {
            var mean = line.flow(Quarter.of(month), ForecastCase.BASE).orElse(TokenFlow.NONE);
            sum = sum.plus(mean.times(share.multiply(
                    line.workload().shape().traffic().multipliers().get(hour))));
        }
        return place.factor().of(sum);
    }

    private Amount unitMonth(Place place, String unitModel, CapacityProduct.Term term) {
        var day = negotiation.effectiveDate();
        var hours = negotiation.hours().hours(YearMonth.from(day));
        Price price =
                book.find(unitModel, place.channel().unitPriceRegion(place.scope()), term.kind(), PriceSide.LIST, day);
        if (price instanceof Price.Unknown) {
            price = book.find(unitModel, "all", term.kind(), PriceSide.LIST, day);
        }
        return switch (price) {
            case Price.Known(var rate, var _) ->
                term.kind()
                        .unit()
                        .aMonth(rate.usd(), hours)
                        .map(Amount::of)
                        .orElse(new Amount.Unknown(
                                "A unit is not sold " + term.kind().unit().label() + "."));
            case Price.Unknown(var reason) -> new Amount.Unknown(reason);
        };
    }

    private TokenPrices prices(Place place, YearMonth month) {
        return known.computeIfAbsent(new Step(place, month.atDay(1)), step -> {
            var listed = TokenPrices.onDemand(book, place.model(), place.scope(), PriceSide.LIST, step.day());
            return place.writesAsInput() ? MixPrice.writesAsInput(listed) : listed;
        });
    }
}
