package dev.parley.plan;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Weighs what the teams ask for against their own traffic on demand, month by month, at hourly means and with the entered
 * spread of minutes. Base case, and the rates of the plan.
 */
final class RequestCheck {

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final PlanAssembly minutes;
    private final RequestFigures figures;

    RequestCheck(PlanInputs inputs) {
        this.inputs = inputs;
        this.calendar = Calendar.of(inputs);
        PlanBasis base = inputs.basis().with(PlanBasis.Cases.BASE);
        this.minutes = new PlanAssembly(inputs.with(base.with(PlanBasis.Minutes.SPREAD)));
        this.figures = new RequestFigures(
                calendar,
                new PriceBook(inputs.rates()),
                minutes,
                new PlanAssembly(inputs.with(base.with(PlanBasis.Minutes.HOURLY_MEANS))));
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
            missing = "The size is not stated. " + figures.missingPrice(workload, offer.get(), request, start);
        } else {
            switch (minutes.alone(workload, request.product(), start)) {
                case OfferingBuilder.Answer.Missing(String reason, var _, var _) -> missing = reason;
                case OfferingBuilder.Answer.Ready(PoolProblem.Offering offering) -> {
                    missing = figures.missingPrice(workload, offer.get(), request, start);
                    if (missing.isEmpty()) {
                        today = figures.of(request, workload, today(workload, start), request.units());
                        atStart = figures.of(request, workload, start, request.units());
                        List<Integer> size = figures.bestSize(request, workload, offering, start);
                        better = size.isEmpty() ? null : figures.of(request, workload, start, size);
                        below = belowSmallest(offering, start);
                    }
                }
            }
        }
        return new RequestWords(request, workload, asked, product, start, below)
                .verdict(
                        today,
                        atStart,
                        better,
                        missing,
                        figures.beyondDoubt(request, workload, offer.orElse(null), today(workload, start), start));
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
}
