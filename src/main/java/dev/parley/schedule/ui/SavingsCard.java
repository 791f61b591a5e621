package dev.parley.schedule.ui;

import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.schedule.Savings;
import dev.parley.schedule.ScheduleSavings.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is saved and by what: the effective rates first, then each cause by contract year, and that it adds up. */
final class SavingsCard {

    private SavingsCard() {}

    /** @param stages not empty */
    static PCard of(List<Stage> stages) {
        var band = new FigureBand().tiny();
        for (var stage : stages) {
            var total = stage.savings().total();
            band.figure(
                            stage.label(),
                            total.effectiveRate()
                                    .map(rate -> Numbers.percent(rate, 1))
                                    .orElse(Numbers.NONE))
                    .aside("of on demand at list")
                    .note(Numbers.usdShort(total.saved()) + " saved; " + stage.words());
        }
        return new PCard("Savings kept apart")
                .meta("a line's own rate stands instead of the discount across services")
                .internal()
                .body(band, table(stages));
    }

    private static DataTable table(List<Stage> stages) {
        var years = stages.getFirst().savings().years();
        var table = new DataTable("Savings by cause and contract year").dense();
        table.text("Saved by");
        years.forEach(year -> table.number(year.label()).phoneLabelled());
        table.number("All years").bold().phoneFigure();
        row(table, "On demand at list", stages.getFirst(), Savings.Year::onDemand);
        for (var stage : stages) {
            table.group(stage.label());
            row(table, "Commitment: on demand to terms, at list", stage, Savings.Year::commitment);
            row(table, "Negotiated: list to the line's rate", stage, Savings.Year::negotiated);
            row(table, "Discount across services", stage, Savings.Year::discount);
            row(table, "Left to pay on lines", stage, Savings.Year::lines);
            row(table, "Left to pay in no line, less batch prices", stage, Savings.Year::outside);
            cells(
                    table,
                    "Effective savings rate",
                    stage,
                    year -> year.effectiveRate()
                            .map(rate -> Numbers.percent(rate, 1))
                            .orElse(Numbers.NONE));
        }
        return table;
    }

    private static void row(DataTable table, String label, Stage stage, Function<Savings.Year, BigDecimal> of) {
        cells(table, label, stage, year -> Numbers.usdCents(of.apply(year)));
    }

    private static void cells(DataTable table, String label, Stage stage, Function<Savings.Year, String> of) {
        var cells = new ArrayList<Object>(List.of(label));
        stage.savings().years().forEach(year -> cells.add(of.apply(year)));
        cells.add(of.apply(stage.savings().total()));
        table.row(cells.toArray());
    }
}
