package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.InvalidProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Plans pools that share a budget, a spend floor or a risk. The same problem gives the same plan unless it is ended. */
public final class CoupledPlanner {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private CoupledPlanner() {}

    /**
     * The plan of the lowest expected cost, shortfalls and risk at its weight included, that keeps every cap.
     *
     * @param mostSteps flows after which the search ends with what it has; above 0
     * @throws InvalidProblem if the problem cannot be planned as it stands, or no plan that keeps every cap was found; it
     *     names the cap and the least that floors commit
     */
    public static CoupledPlan plan(CoupledProblem problem, int mostSteps, Progress progress) {
        CoupledValidation.check(problem);
        Steps steps = new Steps(mostSteps, progress);
        Coupling coupling = new Coupling(problem);
        Choice free = new Apart(coupling, steps).cheapest();
        new Apart(coupling, steps).refuseUnreachable();
        CoupledSearch search = new CoupledSearch(coupling, steps);
        Choice best = search.solve();
        if (best == null || !best.allowed()) {
            throw notFound(coupling, best, steps);
        }
        CoupledPlan.Outcome chosen = Valuation.of(coupling, best);
        BigDecimal bound = BigDecimal.valueOf(search.bound()).setScale(2, RoundingMode.HALF_UP);
        boolean closed = chosen.objectiveUsd().subtract(bound).compareTo(CENT) <= 0;
        return new CoupledPlan(
                chosen,
                Valuation.of(coupling, free),
                closed ? chosen.objectiveUsd() : bound,
                steps.done(),
                steps.ended() && !closed);
    }

    private static InvalidProblem notFound(Coupling coupling, @Nullable Choice best, Steps steps) {
        CoupledProblem.Risk risk = coupling.problem.risk();
        if (best != null && risk != null && risk.mostUsd() != null) {
            return new InvalidProblem(
                    "risk.mostUsd",
                    risk.mostUsd().toPlainString(),
                    "no plan was found whose mean of the worst cases is at most "
                            + risk.mostUsd().toPlainString() + " dollars; the nearest comes to "
                            + Valuation.of(coupling, best).riskUsd() + ". Raise the cap to that");
        }
        return new InvalidProblem(
                "budgets",
                coupling.budgetLeft.length,
                "no plan within the budgets was found in " + steps.done()
                        + " steps; raise the budgets or lower the floors");
    }
}
