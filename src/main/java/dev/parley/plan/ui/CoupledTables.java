package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.plan.CoupledAnswer;
import dev.parley.plan.CoupledAsk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plan under limits beside the free one: what both come to, and what changes pool by pool. */
final class CoupledTables {

    private CoupledTables() {}

    static Component[] of(CoupledAnswer answer) {
        Div head = new Div(standing(answer), new Span(limits(answer)));
        head.addClassName("p-row");
        return new Component[] {head, new Paragraph(sentence(answer)), figures(answer), pools(answer)};
    }

    private static Badge standing(CoupledAnswer answer) {
        return answer.gapUsd().signum() == 0
                ? Badge.good("Exact optimum, gap 0")
                : Badge.neutral("At most " + Numbers.usd(answer.gapUsd()) + " above the optimum");
    }

    /** What was asked: the fields may say something else by now. */
    private static String limits(CoupledAnswer answer) {
        CoupledAsk ask = answer.ask();
        List<String> limits = new ArrayList<>();
        if (ask.monthUsd() != null) {
            limits.add("at most " + Numbers.usd(ask.monthUsd()) + " committed a month");
        }
        if (ask.yearUsd() != null) {
            limits.add("at most " + Numbers.usd(ask.yearUsd()) + " committed a contract year");
        }
        if (ask.spendFloorUsd() != null) {
            limits.add("spend commitment " + Numbers.usd(ask.spendFloorUsd()) + " a contract year, "
                    + Numbers.usd(ask.otherSpendUsd()) + " of it counted beside this plan");
        }
        if (answer.risky()) {
            limits.add("worst cases beyond " + ask.alpha().toPlainString() + " at a weight of "
                    + ask.riskWeight().toPlainString());
        }
        return "Run " + answer.run() + ": " + String.join("; ", limits) + "."
                + (answer.ended() ? " The search was ended before it was done." : "");
    }

    private static String sentence(CoupledAnswer answer) {
        CoupledAnswer.Figures free = answer.free();
        CoupledAnswer.Figures chosen = answer.chosen();
        BigDecimal more = chosen.expectedUsd().subtract(free.expectedUsd());
        if (more.signum() == 0 && free.kept()) {
            return "The free plan is the best under these limits too.";
        }
        String cost = "Expected to cost " + Numbers.usd(more.abs()) + (more.signum() < 0 ? " less" : " more")
                + " than the free plan";
        BigDecimal worst = free.worstUsd() == null || chosen.worstUsd() == null
                ? BigDecimal.ZERO
                : free.worstUsd().subtract(chosen.worstUsd());
        String risk = worst.signum() > 0 ? ", and " + Numbers.usd(worst) + " less in the worst cases" : "";
        return cost + risk + (free.kept() ? "." : ", which breaks the budget.");
    }

    private static DataTable figures(CoupledAnswer answer) {
        DataTable table = new DataTable("The plan under limits beside the free plan").dense();
        table.text("Over the plan");
        table.number("Planned freely").phoneLabelled();
        table.number("Under the limits").bold().phoneFigure();
        table.number("Difference").phoneLabelled();
        row(table, "Expected cost, shortfalls included", answer, CoupledAnswer.Figures::expectedUsd);
        row(table, "Mean of the worst cases", answer, CoupledAnswer.Figures::worstUsd);
        row(table, "Shortfall against the spend commitment", answer, CoupledAnswer.Figures::shortfallUsd);
        row(table, "Committed in new purchases", answer, CoupledAnswer.Figures::committedUsd);
        CoupledAnswer.Period free = answer.free().dearest();
        CoupledAnswer.Period chosen = answer.chosen().dearest();
        if (free != null && chosen != null) {
            table.row(
                    "Period that commits most",
                    free.label() + ", " + Numbers.usd(free.usd()),
                    chosen.label() + ", " + Numbers.usd(chosen.usd()),
                    Numbers.signedUsd(chosen.usd().subtract(free.usd())));
        }
        return table;
    }

    private static void row(
            DataTable table,
            String name,
            CoupledAnswer answer,
            Function<CoupledAnswer.Figures, @Nullable BigDecimal> figure) {
        BigDecimal free = figure.apply(answer.free());
        BigDecimal chosen = figure.apply(answer.chosen());
        if (free != null && chosen != null) {
            BigDecimal more = chosen.subtract(free);
            table.row(
                    name,
                    Numbers.usd(free),
                    Numbers.usd(chosen),
                    more.signum() == 0 ? Numbers.NONE : Numbers.signedUsd(more));
        }
    }

    private static DataTable pools(CoupledAnswer answer) {
        DataTable table = new DataTable("What changes pool by pool").dense();
        table.text("Pool");
        table.text("Most units, freely").phoneLine();
        table.text("Most units, under the limits").phoneLine();
        table.number("Committed freely").phoneLabelled();
        table.number("Committed under the limits").phoneFigure();
        List<CoupledAnswer.PoolLine> lines = new ArrayList<>(answer.pools());
        lines.sort((a, b) -> difference(b).compareTo(difference(a)));
        for (CoupledAnswer.PoolLine line : lines) {
            if (line.freeUsd().signum() > 0 || line.usd().signum() > 0) {
                var row = table.row(
                        line.modelName() + ", " + line.account() + (line.side().isEmpty() ? "" : ", " + line.side()),
                        units(line.freeUnits(), line),
                        units(line.units(), line),
                        Numbers.usd(line.freeUsd()),
                        Numbers.usd(line.usd()));
                if (difference(line).signum() == 0) {
                    row.faded();
                }
            }
        }
        return table;
    }

    private static String units(int units, CoupledAnswer.PoolLine line) {
        return Numbers.count(units) + " " + (units == 1 && line.unit().equals("units") ? "unit" : line.unit());
    }

    private static BigDecimal difference(CoupledAnswer.PoolLine line) {
        return line.usd().subtract(line.freeUsd()).abs();
    }
}
