package dev.parley.paper.aws;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ask and demand as programs read them: one row a line, every field in each. */
final class PlainTables {

    private PlainTables() {}

    /**
     * The ask with quantities by contract year and by calendar quarter. The ask is a number or empty; {@code ask_basis}
     * says which rate stands: "ask", or "list" where we ask for none.
     */
    static Table ask(AskPaper paper) {
        var columns = new ArrayList<Column>();
        List.of("group", "line", "model", "scope", "account", "term", "paper", "unit")
                .forEach(key -> columns.add(Column.text(key, key)));
        columns.add(Column.of("list", "list", "", Format.RATE));
        columns.add(Column.of("ask", "ask", "", Format.RATE));
        columns.add(Column.text("ask_basis", "ask_basis"));
        paper.years().forEach(year -> columns.add(Column.of(year.label(), year.label(), "", Format.TWO_DECIMALS)));
        var spans = new AskTables(paper).spans();
        spans.keySet()
                .forEach(quarter ->
                        columns.add(Column.of(quarter.toString(), quarter.toString(), "", Format.TWO_DECIMALS)));
        var rows = paper.lines().stream()
                .map(line -> {
                    var cells = new ArrayList<>(words(
                            line.group(),
                            line.label(),
                            line.model(),
                            line.scope(),
                            line.account(),
                            line.term(),
                            line.paper(),
                            line.unit()));
                    cells.add(Cell.of(line.list(), "unknown"));
                    cells.add(Cell.of(line.ask(), ""));
                    cells.add(Cell.of(line.ask() == null ? "list" : "ask"));
                    int month = 0;
                    for (var year : paper.years()) {
                        int next = month + year.months().size();
                        cells.add(new Cell.Figure(sum(line.quantities().subList(month, next))));
                        month = next;
                    }
                    spans.values()
                            .forEach(span -> cells.add(
                                    new Cell.Figure(sum(line.quantities().subList(span[0], span[1] + 1)))));
                    return (Table.Row) new Table.Line(cells);
                })
                .toList();
        return new Table("ask", "Ask", 2, columns, rows, null);
    }

    /** The demand, one row a model, account and quarter. */
    static Table demand(AskPaper paper) {
        var columns = new ArrayList<Column>();
        List.of("model", "scope", "account", "standing", "need_by").forEach(key -> columns.add(Column.text(key, key)));
        columns.add(Column.of("cache_read_share", "cache_read_share", "", Format.SHARE));
        List.of("tokens_per_request_in", "tokens_per_request_out")
                .forEach(key -> columns.add(Column.of(key, key, "", Format.ONE_DECIMAL)));
        columns.add(Column.text("quarter", "quarter"));
        List.of("steady_in_ktpm", "steady_out_ktpm", "peak_in_ktpm", "peak_out_ktpm", "requests_per_minute")
                .forEach(key -> columns.add(Column.of(key, key, "", Format.ONE_DECIMAL)));
        var rows = new ArrayList<Table.Row>();
        for (var line : paper.demand()) {
            for (var quarter : line.quarters()) {
                var cells = new ArrayList<>(
                        words(line.model(), line.scope(), line.account(), line.standing(), line.needBy()));
                cells.add(new Cell.Figure(line.cacheReadShare()));
                cells.add(Cell.of(line.inputTokensPerRequest(), "unknown"));
                cells.add(Cell.of(line.outputTokensPerRequest(), "unknown"));
                cells.add(Cell.of(quarter.quarter()));
                cells.add(new Cell.Figure(quarter.steadyInput()));
                cells.add(new Cell.Figure(quarter.steadyOutput()));
                cells.add(new Cell.Figure(quarter.peakInput()));
                cells.add(new Cell.Figure(quarter.peakOutput()));
                cells.add(Cell.of(quarter.requestsPerMinute(), "unknown"));
                rows.add(new Table.Line(cells));
            }
        }
        return new Table("forecast", "Forecast", 4, columns, rows, null);
    }

    private static List<Cell> words(String... words) {
        var cells = new ArrayList<Cell>();
        for (var word : words) {
            cells.add(Cell.of(word));
        }
        return cells;
    }

    static BigDecimal sum(List<BigDecimal> quantities) {
        return quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
