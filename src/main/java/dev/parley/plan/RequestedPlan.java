package dev.parley.plan;

import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the teams of a pool ask for, bought at its start and renewed to the end of the plan, on the same demand.
 *
 * @param committedUsd the units asked for
 * @param totalUsd     with what they leave on demand; held capacity is not in it
 */
record RequestedPlan(BigDecimal committedUsd, BigDecimal totalUsd) {

    static Optional<RequestedPlan> of(PlanInputs inputs, PoolProblem pool, PoolPlanner.Planned planned) {
        List<PlanInputs.Request> requests = inputs.requests().stream()
                .filter(request -> pool.inside().contains(request.workload()))
                .filter(request ->
                        request.product().equals(planned.offering().product().code()))
                .filter(request -> request.units().size() == planned.sides().size())
                .toList();
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal committed = BigDecimal.ZERO;
        BigDecimal uncovered = BigDecimal.ZERO;
        for (int i = 0; i < planned.sides().size(); i++) {
            SidePlan side = planned.sides().get(i);
            for (LevelWorth month : side.levels()) {
                int units = side.held(month.month());
                for (PlanInputs.Request request : requests) {
                    Optional<BigDecimal> rate = rate(side, request, month.month(), inputs.firstMonth());
                    if (rate.isPresent()) {
                        int asked = request.units().get(i);
                        units += asked;
                        committed =
                                committed.add(rate.get().multiply(month.hours()).multiply(BigDecimal.valueOf(asked)));
                    }
                }
                uncovered = uncovered.add(month.onDemandOnlyUsd()).subtract(month.worthUsd(1, units));
            }
        }
        return Optional.of(new RequestedPlan(Money.cents(committed), Money.cents(committed.add(uncovered))));
    }

    /** The rate in force when the term that runs in a month began; empty before the start or without a rate. */
    private static Optional<BigDecimal> rate(
            SidePlan side, PlanInputs.Request request, YearMonth month, YearMonth first) {
        YearMonth start = request.start() == null ? first : YearMonth.from(request.start());
        if (month.isBefore(start)) {
            return Optional.empty();
        }
        YearMonth begun = start;
        while (!begun.plusMonths(request.termMonths()).isAfter(month)) {
            begun = begun.plusMonths(request.termMonths());
        }
        String id = OfferingBuilder.termId(request.termMonths());
        YearMonth bought = begun.isBefore(first) ? first : begun;
        return side.side().pool().terms().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map((Term term) -> term.rateIn(bought));
    }
}
