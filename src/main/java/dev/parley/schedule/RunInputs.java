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
        return run.only(workloads, last).withRates(rates).with(basis);
    }
}
