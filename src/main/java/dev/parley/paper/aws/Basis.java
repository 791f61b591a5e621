package dev.parley.paper.aws;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import java.util.LinkedHashMap;
import java.util.List;

/** What the figures rest on, as far as it is ours to tell: how demand is counted, and where AWS publishes its list rates. */
final class Basis {

    static final List<String> SENTENCES = List.of(
            "Demand is what we expect to run, not what we buy.",
            "Steady is the mean over all hours of a quarter. Input counts uncached input and cache writes.",
            "Peak is the busiest hour of the week with one standard deviation of its minutes on top.",
            "Running: in production today. Funded: approved and measured. Upside: not yet proven, it binds nobody.",
            "Quarters are calendar quarters, kTPM is thousand tokens a minute, hours are UTC.");

    private Basis() {}

    /** Each public list rate with its source, once a model, term and unit. */
    static Table sources(AskPaper paper) {
        var rows = new LinkedHashMap<List<String>, Table.Row>();
        for (var line : paper.lines()) {
            if (line.list() != null && !line.listSource().isEmpty()) {
                rows.putIfAbsent(
                        List.of(
                                line.label(),
                                line.scope(),
                                line.term(),
                                line.unit(),
                                line.list().toPlainString()),
                        new Table.Line(List.of(
                                Cell.of(line.label()),
                                Cell.of(line.scope()),
                                Cell.of(line.term()),
                                Cell.of(line.unit()),
                                new Cell.Figure(line.list()),
                                Cell.of(line.listSource()),
                                Cell.of(line.listDate(), ""))));
            }
        }
        return new Table(
                "list_rates",
                "List rates",
                1,
                List.of(
                        Column.text("line", "Line"),
                        Column.text("scope", "Scope"),
                        Column.text("term", "Term"),
                        Column.text("unit", "Unit"),
                        Column.of("list", "List", paper.currency(), Format.RATE),
                        Column.text("source", "Source"),
                        Column.of("read", "Read", "", Format.DAY)),
                List.copyOf(rows.values()),
                null);
    }
}
