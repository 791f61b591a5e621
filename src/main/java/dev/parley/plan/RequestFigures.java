package dev.parley.plan;

import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sizes of capacity cost and carry for one workload by itself in a month, at hourly means and with the entered spread of
 * minutes.
 *
 * @param minutes the inputs with the spread of minutes
 * @param hourly  the same at hourly means
 */
record RequestFigures(Calendar calendar, PriceBook book, PlanAssembly minutes, PlanAssembly hourly) {

    /** Why a rate of the request is unknown; empty when all are known. */
    String missingPrice(
            PlanInputs.Workload workload, PlanInputs.Offer offer, PlanInputs.Request request, YearMonth start) {
        for (CapacityProduct.Side side : offer.product().sides()) {
            switch (rate(workload, side, request.termMonths(), start)) {
                case Amount.Unknown(String reason) -> {
                    return reason;
                }
                case Amount.Known _ -> {}
            }
        }
        return "";
    }

    private Amount rate(PlanInputs.Workload workload, CapacityProduct.Side side, int months, YearMonth start) {
        return side.terms().stream()
                .filter(term -> term.months() == months)
                .findFirst()
                .map(term -> minutes.rates(workload)
                        .find(workload.model(), workload.scope(), term.kind(), start.atDay(1))
                        .amount())
                .orElseGet(() -> new Amount.Unknown(side.label() + " is not sold for " + months + " months."));
    }

    /** A size in dollars of one month. */
    RequestVerdict.Figures of(
            PlanInputs.Request request, PlanInputs.Workload workload, YearMonth month, List<Integer> units) {
        CapacityProduct product =
                minutes.offer(workload, request.product()).orElseThrow().product();
        BigDecimal hours = calendar.hours(month);
        BigDecimal onDemand = onDemand(workload, month);
        BigDecimal committed = BigDecimal.ZERO;
        for (int i = 0; i < units.size(); i++) {
            BigDecimal rate = rate(workload, product.sides().get(i), request.termMonths(), month)
                    .known()
                    .orElseThrow();
            committed = committed.add(rate.multiply(hours).multiply(BigDecimal.valueOf(units.get(i))));
        }
        PoolProblem.Offering offering = ready(minutes, workload, request, month);
        BigDecimal worth =
                Loads.worthPerUnitHour(offering.sides().getFirst().base().months());
        BigDecimal firstRate = rate(workload, product.sides().getFirst(), request.termMonths(), month)
                .known()
                .orElseThrow();
        BigDecimal first = SidePlan.busy(List.of(levels(offering.sides().getFirst())), 1, 1);
        return new RequestVerdict.Figures(
                Words.quantities(product.sides(), units),
                month,
                Money.cents(onDemand),
                Money.cents(committed),
                carried(ready(hourly, workload, request, month), units, onDemand, committed),
                carried(offering, units, onDemand, committed),
                worth.signum() == 0 ? BigDecimal.ZERO : Money.shown(Money.divide(firstRate, worth), 6),
                Money.shown(first, 6),
                Money.shown(first.multiply(worth), 8),
                batch(workload, month));
    }

    private static PoolProblem.Offering ready(
            PlanAssembly assembly, PlanInputs.Workload workload, PlanInputs.Request request, YearMonth month) {
        return switch (assembly.alone(workload, request.product(), month)) {
            case OfferingBuilder.Answer.Ready(PoolProblem.Offering offering) -> offering;
            case OfferingBuilder.Answer.Missing(String reason, var _, var _) -> throw new IllegalStateException(reason);
        };
    }

    private RequestVerdict.Carried carried(
            PoolProblem.Offering offering, List<Integer> units, BigDecimal onDemand, BigDecimal committed) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal busy = BigDecimal.ZERO;
        for (int i = 0; i < units.size(); i++) {
            LevelWorth level = levels(offering.sides().get(i));
            worth = worth.add(level.worthUsd(1, units.get(i)));
            if (i == 0 && units.get(0) > 0) {
                busy = SidePlan.busy(List.of(level), 1, units.get(0));
            }
        }
        BigDecimal overflow = Money.cents(onDemand.subtract(worth));
        return new RequestVerdict.Carried(
                overflow,
                Money.cents(onDemand).subtract(Money.cents(committed)).subtract(overflow),
                Money.shown(busy, 6));
    }

    private LevelWorth levels(PoolProblem.Side side) {
        YearMonth month = side.base().months().getFirst().month();
        PlanProblem problem =
                new PlanProblem(month, 1, calendar.engineHours(), HorizonEnd.PRORATE, List.of(side.pool()));
        return LevelWorth.of(problem, side.pool()).getFirst();
    }

    /** The size that saves most for the same term, at or above the smallest purchase; empty when none saves. */
    List<Integer> bestSize(
            PlanInputs.Request request, PlanInputs.Workload workload, PoolProblem.Offering offering, YearMonth month) {
        List<Integer> size = new ArrayList<>();
        BigDecimal saving = BigDecimal.ZERO;
        for (PoolProblem.Side side : offering.sides()) {
            BigDecimal price = rate(workload, side.side(), request.termMonths(), month)
                    .known()
                    .orElseThrow()
                    .multiply(calendar.hours(month));
            LevelWorth worth = levels(side);
            int units = 0;
            while (units < worth.levels()
                    && worth.worthUsd(units + 1, units + 1).compareTo(price) > 0) {
                units++;
            }
            units = Math.max(units, side.side().minimumUnits());
            saving = saving.add(worth.worthUsd(1, units)).subtract(price.multiply(BigDecimal.valueOf(units)));
            size.add(units);
        }
        return saving.signum() > 0 ? List.copyOf(size) : List.of();
    }

    /** What is certain although the unit limits are unknown: the price alone exceeds all traffic on demand. */
    Optional<RequestWords.Certain> beyondDoubt(
            PlanInputs.Request request,
            PlanInputs.Workload workload,
            PlanInputs.@Nullable Offer offer,
            YearMonth today,
            YearMonth start) {
        if (offer == null
                || request.units().isEmpty()
                || !missingPrice(workload, offer, request, start).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal committed = BigDecimal.ZERO;
        for (int i = 0; i < request.units().size(); i++) {
            BigDecimal rate = rate(workload, offer.product().sides().get(i), request.termMonths(), start)
                    .known()
                    .orElseThrow();
            committed = committed.add(
                    rate.multiply(BigDecimal.valueOf(request.units().get(i))));
        }
        committed = committed.multiply(calendar.hours(start));
        long active =
                workload.shape().stream().filter(hour -> hour.signum() > 0).count();
        BigDecimal share = Money.divide(
                BigDecimal.valueOf(active), BigDecimal.valueOf(workload.shape().size()));
        return Optional.of(new RequestWords.Certain(
                Money.cents(onDemand(workload, today)),
                Money.cents(onDemand(workload, start)),
                Money.cents(committed),
                share,
                batch(workload, today)));
    }

    private BigDecimal onDemand(PlanInputs.Workload workload, YearMonth month) {
        return switch (cost(workload, minutes.member(workload).engine().prices().apply(month), month)) {
            case Amount.Known(BigDecimal usd) -> usd;
            case Amount.Unknown(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private Amount cost(PlanInputs.Workload workload, TokenPrices prices, YearMonth month) {
        var member = minutes.member(workload).engine();
        return OnDemandCost.of(member.today(), member.path(), prices, calendar.length())
                .month(month, ForecastCase.BASE);
    }

    /** The same tokens at batch prices, where the work is batch and the prices are known. */
    private @Nullable BigDecimal batch(PlanInputs.Workload workload, YearMonth month) {
        if (workload.asks() != PlanInputs.Asks.BATCH) {
            return null;
        }
        TokenPrices prices =
                TokenPrices.batch(book, workload.model(), workload.scope(), PriceSide.LIST, month.atDay(1));
        return cost(workload, prices, month).known().map(Money::cents).orElse(null);
    }
}
