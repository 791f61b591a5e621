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
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the teams ask for against their own traffic on demand, month by month, at hourly means and with the entered
 * spread of minutes. Base case, and the rates of the plan.
 */
final class RequestCheck {

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final PriceBook book;
    private final PlanAssembly minutes;
    private final PlanAssembly hourly;

    RequestCheck(PlanInputs inputs) {
        this.inputs = inputs;
        this.calendar = Calendar.of(inputs);
        this.book = new PriceBook(inputs.rates());
        PlanBasis base = inputs.basis().with(PlanBasis.Cases.BASE);
        this.minutes = new PlanAssembly(inputs.with(base.with(PlanBasis.Minutes.SPREAD)));
        this.hourly = new PlanAssembly(inputs.with(base.with(PlanBasis.Minutes.HOURLY_MEANS)));
    }

    List<RequestVerdict> verdicts() {
        List<RequestVerdict> verdicts = new ArrayList<>();
        for (PlanInputs.Request request : inputs.requests()) {
            YearMonth start = inside(request.start() == null ? calendar.first() : YearMonth.from(request.start()));
            inputs.workloads().stream()
                    .filter(workload -> workload.code().equals(request.workload()))
                    .min(Comparator.comparing(workload -> !minutes.runs(workload, start)))
                    .ifPresent(workload -> verdicts.add(verdict(request, workload, start)));
        }
        return List.copyOf(verdicts);
    }

    /** The plan's first month; the month of the request for a workload that is elsewhere until then. */
    private YearMonth today(PlanInputs.Workload workload, YearMonth start) {
        return minutes.runs(workload, calendar.first()) ? calendar.first() : start;
    }

    private RequestVerdict verdict(PlanInputs.Request request, PlanInputs.Workload workload, YearMonth start) {
        Optional<PlanInputs.Offer> offer = minutes.offer(workload, request.product());
        String asked = offer.map(one -> asked(one.product(), request)).orElse(request.product());
        String product = offer.map(one -> one.product().name()).orElse(request.product());
        RequestVerdict.Figures today = null;
        RequestVerdict.Figures atStart = null;
        RequestVerdict.Figures better = null;
        String below = "";
        String missing = "";
        if (offer.isEmpty()) {
            missing = request.product() + " is not sold for " + workload.modelName() + ".";
        } else if (request.units().isEmpty()) {
            missing = "The size is not stated. " + missingPrice(workload, offer.get(), request, start);
        } else {
            switch (minutes.alone(workload, request.product(), start)) {
                case OfferingBuilder.Answer.Missing(String reason, var _, var _) -> missing = reason;
                case OfferingBuilder.Answer.Ready(PoolProblem.Offering offering) -> {
                    missing = missingPrice(workload, offer.get(), request, start);
                    if (missing.isEmpty()) {
                        today = figures(request, workload, today(workload, start), request.units());
                        atStart = figures(request, workload, start, request.units());
                        List<Integer> size = bestSize(request, workload, offering, start);
                        better = size.isEmpty() ? null : figures(request, workload, start, size);
                        below = belowSmallest(offering, start);
                    }
                }
            }
        }
        return new RequestWords(request, workload, asked, product, start, below)
                .verdict(today, atStart, better, missing, beyondDoubt(request, workload, offer.orElse(null), start));
    }

    private YearMonth inside(YearMonth month) {
        return month.isBefore(calendar.first())
                ? calendar.first()
                : month.isAfter(calendar.last()) ? calendar.last() : month;
    }

    private static String asked(CapacityProduct product, PlanInputs.Request request) {
        String term = request.termMonths() == 1 ? "1 month" : request.termMonths() + " months";
        return request.units().isEmpty()
                ? product.name() + ", size not stated, " + term
                : Words.quantities(product.sides(), request.units()) + ", " + term;
    }

    private String missingPrice(
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

    private RequestVerdict.Figures figures(
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
    private List<Integer> bestSize(
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

    /** The workload's own mean where a smallest purchase of several units is above it on every side; empty otherwise. */
    private String belowSmallest(PoolProblem.Offering offering, YearMonth month) {
        List<CapacityProduct.Side> sides =
                offering.sides().stream().map(PoolProblem.Side::side).toList();
        List<BigDecimal> means = offering.sides().stream()
                .map(side -> Money.divide(Loads.unitHours(side.base().months()), calendar.hours(month)))
                .toList();
        for (int i = 0; i < sides.size(); i++) {
            int least = sides.get(i).minimumUnits();
            if (least <= 1 || means.get(i).compareTo(BigDecimal.valueOf(least)) >= 0) {
                return "";
            }
        }
        return "Its own mean, "
                + Words.quantities(
                        sides,
                        means.stream()
                                .map(mean ->
                                        mean.setScale(0, RoundingMode.HALF_UP).intValueExact())
                                .toList())
                + ", is below the smallest purchase, "
                + Words.quantities(
                        sides,
                        sides.stream().map(CapacityProduct.Side::minimumUnits).toList())
                + ".";
    }

    /** What is certain although the unit limits are unknown: the price alone exceeds all traffic on demand. */
    private Optional<RequestWords.Certain> beyondDoubt(
            PlanInputs.Request request,
            PlanInputs.Workload workload,
            PlanInputs.@Nullable Offer offer,
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
                Money.cents(onDemand(workload, today(workload, start))),
                Money.cents(onDemand(workload, start)),
                Money.cents(committed),
                share,
                batch(workload, today(workload, start))));
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
