package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.PlanChecks;
import dev.parley.plan.PlanResult;
import java.util.List;
import java.util.stream.Collectors;

/** How much has proven itself, and from when more may be committed to longer terms. */
final class ProofCard {

    /** Steps after the first that a row names. */
    private static final int NAMED = 3;

    private ProofCard() {}

    static PCard of(PlanResult result) {
        PCard card = new PCard("Proven demand").meta("levels that paid in each of three full months, base forecast");
        if (result.checks().steps().isEmpty()) {
            return card.body(
                    new Span("Nothing that is planned has proven itself, or this run is older than the question."));
        }
        DataTable table = new DataTable("Proven demand").list();
        table.text("Workload");
        table.text("Of");
        table.number("Proven at the start").phoneFigure();
        table.text("More may be committed").phoneLine();
        for (PlanResult.PoolResult pool : result.pools()) {
            for (PlanResult.SideResult side : pool.sides()) {
                List<PlanChecks.StepUp> steps = result.checks().steps().stream()
                        .filter(step ->
                                step.pool().equals(pool.id()) && step.side().equals(side.code()))
                        .toList();
                if (!steps.isEmpty()) {
                    row(table, result, pool, side, steps);
                }
            }
        }
        return card.flush().body(table);
    }

    private static void row(
            DataTable table,
            PlanResult result,
            PlanResult.PoolResult pool,
            PlanResult.SideResult side,
            List<PlanChecks.StepUp> steps) {
        boolean now = steps.getFirst().month().equals(result.firstMonth());
        List<PlanChecks.StepUp> later = now ? steps.subList(1, steps.size()) : steps;
        String named = later.stream()
                .limit(NAMED)
                .map(step -> Shown.amount(side, step.units()) + " from " + Numbers.month(step.month()))
                .collect(Collectors.joining(", "));
        table.row(
                String.join(", ", pool.workloads()),
                pool.modelName() + ", " + side.label(),
                now ? Shown.amount(side, steps.getFirst().units()) : Numbers.NONE,
                later.isEmpty()
                        ? "in no month of the plan"
                        : later.size() <= NAMED
                                ? named
                                : named + ", up to "
                                        + Shown.amount(side, later.getLast().units()) + " from "
                                        + Numbers.month(later.getLast().month()));
    }
}
