package dev.parley.overview;

import dev.parley.base.ui.CostByQuarterColumns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Legend;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanResult.PeriodCost;
import dev.parley.plan.PlanRun;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What a plan costs, by contract year and by quarter. */
final class CostCards {

    private CostCards() {}

    /** Contract years on demand and as planned. */
    static PCard agreement(PlanResult result, Negotiation negotiation) {
        var table = new DataTable("Contract years, all on demand and as planned")
                .bare()
                .keepOnPhone();
        table.text("Year");
        table.number("On demand");
        table.number("Planned");
        table.number("Saved");
        var years = negotiation.years();
        for (var cost : result.contractYears()) {
            table.row(
                    cost.label(),
                    Numbers.usd(cost.allOnDemandUsd()),
                    Numbers.usd(cost.totalUsd()),
                    Numbers.usd(cost.shownSavingUsd()));
        }
        return new PCard("Agreement")
                .meta("Bedrock, $ a contract year")
                .body(table)
                .foot("CY1 begins on " + Numbers.date(years.from(1)) + ", the agreement ends on "
                        + Numbers.date(years.to(negotiation.contractYears())) + ".");
    }

    /** What it costs by quarter. */
    static PCard columns(PlanRun run) {
        var chart = new CostByQuarterColumns();
        var quarters = run.result().quarters().stream()
                .map(cost -> column(run.result(), cost))
                .toList();
        chart.setData(
                quarters,
                "Bedrock cost by quarter from "
                        + run.result().quarters().getFirst().label() + ": " + Numbers.usd(saving(run.result()))
                        + " below all on demand over the agreement.");
        var legend = new Legend()
                .key(Mark.LONG, "committed")
                .key(Mark.ON_DEMAND, "on demand")
                .key(Mark.OUTLINE, "all on demand");
        var part = partQuarters(run.result());
        var card = new PCard("Bedrock cost by quarter")
                .meta("Run " + run.number() + ", " + run.result().basis().label())
                .tools(legend)
                .body(chart);
        return part.isEmpty() ? card : card.foot("* " + part + " of the plan.");
    }

    private static Quarter quarter(PeriodCost cost) {
        return Quarter.parse(cost.label().replace(' ', '-').substring(0, 7));
    }

    /** "2030 Q2 has 1 month": columns that are low because the plan ends or begins inside them. */
    private static String partQuarters(PlanResult plan) {
        return plan.quarters().stream()
                .map(CostCards::quarter)
                .filter(quarter -> plan.monthsIn(quarter) < 3)
                .map(quarter -> quarter.label() + " has " + plan.monthsIn(quarter)
                        + (plan.monthsIn(quarter) == 1 ? " month" : " months"))
                .collect(Collectors.joining(", "));
    }

    private static CostByQuarterColumns.Quarter column(PlanResult plan, PeriodCost cost) {
        var quarter = quarter(cost);
        return new CostByQuarterColumns.Quarter(
                String.valueOf(quarter.year()),
                "Q" + quarter.number() + (plan.monthsIn(quarter) < 3 ? "*" : ""),
                cost.heldUsd().add(cost.committedUsd()).add(cost.noCommitmentUsd()),
                cost.onDemandUsd(),
                cost.allOnDemandUsd());
    }

    /** Saved against all on demand over the agreement. */
    static BigDecimal saving(PlanResult result) {
        return result.contractYears().stream().map(PeriodCost::shownSavingUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
