package dev.parley.schedule;

import dev.parley.engine.pricing.Rate;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanInputs;
import java.time.YearMonth;
import java.util.List;

/** A part of a plan run's inputs, to be computed again by itself. */
final class RunInputs {

    private RunInputs() {}

    static PlanInputs of(PlanInputs run, List<PlanInputs.Workload> workloads, List<Rate> rates, PlanBasis basis) {
        return of(run, run.lastMonth(), workloads, rates, basis);
    }

    /** Some workloads of the run with what is offered and held for them, at other rates, to another last month. */
    static PlanInputs of(
            PlanInputs run, YearMonth last, List<PlanInputs.Workload> workloads, List<Rate> rates, PlanBasis basis) {
        return new PlanInputs(
                run.firstMonth(),
                last,
                run.effective(),
                run.contractYears(),
                run.hours(),
                basis,
                run.volumeFactor(),
                workloads,
                run.offers().stream()
                        .filter(offer -> workloads.stream()
                                .anyMatch(workload -> workload.model().equals(offer.model())
                                        && workload.scope().equals(offer.scope())))
                        .toList(),
                rates,
                run.held().stream()
                        .filter(held -> workloads.stream()
                                .anyMatch(workload -> workload.account().equals(held.account())
                                        && workload.model().equals(held.model())
                                        && workload.scope().equals(held.scope())))
                        .toList(),
                List.of());
    }
}
