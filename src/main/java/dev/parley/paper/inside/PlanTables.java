package dev.parley.paper.inside;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Part.Paragraph;
import dev.parley.engine.report.Table;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanResult.PurchaseLine;
import dev.parley.plan.PlanResult.SideResult;
import java.util.ArrayList;
import java.util.List;

/** What the plan run buys, what that costs against all on demand, and why. */
final class PlanTables {

    private final PlanResult plan;

    PlanTables(Inside inside) {
        this.plan = inside.run().result();
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>(List.of(costs(), chart(), purchases()));
        var statements = statements();
        if (!statements.lines().isEmpty()) {
            parts.add(statements);
        }
        parts.add(new Paragraph("Amounts are at the prices of the run: " + plan.priced() + " of " + plan.workloads()
                + " workloads have a known price."));
        return parts;
    }

    Table costs() {
        var rows = plan.contractYears().stream()
                .map(year -> (Table.Row) new Table.Line(List.of(
                        Cell.of(year.label()),
                        new Cell.Figure(year.allOnDemandUsd()),
                        new Cell.Figure(year.heldUsd()),
                        new Cell.Figure(year.committedUsd()),
                        new Cell.Figure(year.noCommitmentUsd().add(year.onDemandUsd())),
                        new Cell.Figure(year.totalUsd()),
                        new Cell.Figure(year.savingUsd()))))
                .toList();
        return new Table(
                "plan_costs",
                "Cost of the plan",
                1,
                List.of(
                        Column.text("year", "Contract year"),
                        dollars("all_on_demand", "All on demand"),
                        dollars("held", "Held today"),
                        dollars("committed", "Committed"),
                        dollars("on_demand", "On demand"),
                        dollars("total", "Plan"),
                        dollars("saving", "Saving")),
                rows,
                "Agreement");
    }

    private Chart chart() {
        return new Chart(
                "Cost of the plan by contract year",
                "What is held, what is committed to, and what stays on demand.",
                "USD",
                Chart.Shape.STACKED,
                "plan_costs",
                "year",
                List.of("held", "committed", "on_demand"));
    }

    private Table purchases() {
        var rows = new ArrayList<Table.Row>();
        for (var pool : plan.pools()) {
            for (var side : pool.sides()) {
                side.purchases().forEach(purchase -> rows.add(new Table.Line(cells(pool, side, purchase))));
            }
        }
        return new Table(
                "purchases",
                "What the plan buys",
                2,
                List.of(
                        Column.text("model", "Model"),
                        Column.text("scope", "Scope"),
                        Column.text("account", "Account"),
                        Column.text("term", "Term"),
                        Column.text("start", "Start"),
                        Column.of("units", "Units", "", Format.WHOLE),
                        Column.of("busy", "Busy", "", Format.SHARE),
                        Column.of("needed", "Needs", "", Format.SHARE),
                        dollars("usd", "Cost"),
                        dollars("against_on_demand", "Against on demand"),
                        Column.text("why", "Why")),
                rows,
                rows.isEmpty() ? null : "Total");
    }

    private static List<Cell> cells(PlanResult.PoolResult pool, SideResult side, PurchaseLine purchase) {
        return List.of(
                Cell.of(pool.modelName()),
                Cell.of(pool.scope()),
                Cell.of(pool.payer() + " " + pool.account()),
                Cell.of(purchase.termLabel()),
                Cell.of(purchase.start().toString()),
                Cell.of(java.math.BigDecimal.valueOf(purchase.units()), ""),
                new Cell.Figure(purchase.busy()),
                Cell.of(purchase.needed(), "by hour"),
                new Cell.Figure(purchase.usd()),
                new Cell.Figure(purchase.againstOnDemand()),
                Cell.of(purchase.reason()));
    }

    /** What is decided for each pool, in a sentence. */
    Table statements() {
        return new Table(
                "decisions",
                "Decision by model and account",
                1,
                List.of(
                        Column.text("model", "Model"),
                        Column.text("scope", "Scope"),
                        Column.text("workloads", "Workloads"),
                        Column.text("decision", "Decision")),
                plan.pools().stream()
                        .map(pool -> (Table.Row) new Table.Line(List.of(
                                Cell.of(pool.modelName()),
                                Cell.of(pool.scope()),
                                Cell.of(String.join(", ", pool.workloads())),
                                Cell.of(pool.statement()))))
                        .toList(),
                null);
    }

    private static Column dollars(String key, String label) {
        return Column.of(key, label, "", Format.CENTS).withSum();
    }
}
