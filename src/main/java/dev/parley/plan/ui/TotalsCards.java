package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sums over all pools: cost by quarter and year, tokens left on demand, capacity held today. */
final class TotalsCards {

    private TotalsCards() {}

    /** Whole dollars that add up: the parts of a period are rounded together so that they give its total. */
    static PCard costs(PlanResult result) {
        DataTable table = new DataTable("Cost by quarter, calendar year and contract year").dense();
        table.text("Period");
        table.number("All on demand").phoneLabelled();
        table.number("Held").phoneHidden();
        table.number("Committed").phoneLabelled();
        table.number("By the hour").phoneHidden();
        table.number("On demand").phoneHidden();
        table.number("Total").bold().phoneFigure();
        table.number("Saving").phoneLabelled();
        rows(table, "Calendar years", result.years(), cost -> year(result, cost.label()));
        rows(table, "Contract years, by date", result.contractYears(), PlanResult.PeriodCost::label);
        rows(table, "Quarters", result.quarters(), cost -> quarter(result, cost.label()));
        PlanResult.PeriodCost any = result.quarters().getFirst();
        PCard card = new PCard("Cost by period").meta(any.priced() + " of " + any.of() + " workloads priced");
        return card.flush().body(table);
    }

    private static String quarter(PlanResult result, String label) {
        return part(label, result.monthsIn(Quarter.parse(label.replace(' ', '-'))), 3);
    }

    private static String year(PlanResult result, String label) {
        return part(label, result.monthsIn(Integer.parseInt(label)), 12);
    }

    /** "2030 Q2, 1 month": a period that the plan has only a part of says so. */
    private static String part(String label, int months, int whole) {
        return months == whole ? label : label + ", " + months + (months == 1 ? " month" : " months");
    }

    private static void rows(
            DataTable table,
            String name,
            List<PlanResult.PeriodCost> costs,
            Function<PlanResult.PeriodCost, String> label) {
        table.group(name);
        for (PlanResult.PeriodCost cost : costs) {
            List<BigDecimal> parts = Money.shownLines(
                    List.of(cost.heldUsd(), cost.committedUsd(), cost.noCommitmentUsd(), cost.onDemandUsd()), 0);
            table.row(
                    label.apply(cost),
                    Numbers.usd(cost.allOnDemandUsd()),
                    Numbers.usd(parts.get(0)),
                    Numbers.usd(parts.get(1)),
                    Numbers.usd(parts.get(2)),
                    Numbers.usd(parts.get(3)),
                    Numbers.usd(cost.totalUsd()),
                    Numbers.usd(cost.shownSavingUsd()));
        }
    }

    static PCard tokens(PlanResult result) {
        DataTable table = new DataTable("Tokens left on demand by quarter").dense();
        table.text("Quarter");
        for (TokenClass tokenClass : TokenClass.values()) {
            table.number(Shown.capital(tokenClass.label())).phoneLabelled();
        }
        List<Quarter> quarters = result.tokensLeft().stream()
                .map(PlanResult.TokensLeft::quarter)
                .distinct()
                .toList();
        for (Quarter quarter : quarters) {
            List<Object> cells = new ArrayList<>();
            cells.add(quarter.label());
            for (TokenClass tokenClass : TokenClass.values()) {
                cells.add(Numbers.decimal(million(result, quarter, tokenClass), 0));
            }
            table.row(cells.toArray());
        }
        return new PCard("Tokens left on demand")
                .meta("million tokens, all pools")
                .flush()
                .body(table);
    }

    private static BigDecimal million(PlanResult result, Quarter quarter, TokenClass tokenClass) {
        return result.tokensLeft().stream()
                .filter(left -> left.quarter().equals(quarter) && left.tokenClass() == tokenClass)
                .map(PlanResult.TokensLeft::million)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static PCard held(PlanResult result) {
        DataTable table = new DataTable("Capacity held today").dense();
        table.text("Held");
        table.text("Quantity").phoneLine();
        table.number("$ a month").phoneFigure();
        table.number("Busy").phoneLabelled();
        table.text("Do");
        table.reason("In this plan");
        for (PlanResult.HeldLine held : result.held()) {
            Span reason = Shown.reason(held.sentence());
            table.row(
                    held.modelName() + ", " + held.account(),
                    held.quantity(),
                    held.usdAMonth() == null ? new Unknown() : Numbers.decimal(held.usdAMonth(), 2),
                    held.busy() == null ? new Unknown("not measured") : Numbers.percent(held.busy()),
                    held.action().label(),
                    reason);
        }
        PCard card = new PCard("Capacity held today");
        card.addClassName("p-plan-held");
        return card.flush().body(table);
    }
}
