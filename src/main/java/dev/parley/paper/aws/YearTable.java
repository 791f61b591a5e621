package dev.parley.paper.aws;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Formula;
import dev.parley.engine.report.Table;
import java.util.List;

/** The ask by contract year. */
final class YearTable {

    private YearTable() {}

    /** What a contract year comes to, list beside ask. */
    static Table of(AskPaper paper) {
        var rows = paper.years().stream()
                .map(year -> (Table.Row) new Table.Line(List.of(
                        Cell.of(year.label()),
                        new Cell.Day(year.from()),
                        new Cell.Day(year.to()),
                        Cell.of(new Formula.Below(AskTables.ASK, AskTables.atList(year.label()))),
                        Cell.of(new Formula.Below(AskTables.ASK, AskTables.atAsk(year.label()))),
                        Cell.of(new Formula.Difference("list", "ask")))))
                .toList();
        return new Table(
                "ask_by_year",
                "Ask by contract year",
                1,
                List.of(
                        Column.text("year", "Contract year"),
                        Column.of("from", "From", "", Format.DAY),
                        Column.of("to", "To", "", Format.DAY),
                        Column.of("list", "At list", paper.currency(), Format.CENTS)
                                .withSum(),
                        Column.of("ask", "At our ask", paper.currency(), Format.CENTS)
                                .withSum(),
                        Column.of("less", "Less", paper.currency(), Format.CENTS)
                                .withSum()),
                rows,
                paper.lines().stream().anyMatch(AskLine::upside) ? "Agreement, with upside" : "Agreement");
    }
}
