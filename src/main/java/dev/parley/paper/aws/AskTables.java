package dev.parley.paper.aws;

import dev.parley.engine.quantity.Quarter;
import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Formula;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The ask: quantity by contract year, list, our ask, and what each contract year comes to at either; all from quantities by month. */
final class AskTables {

    static final String ASK = "ask";
    static final String QUANTITIES = "quantities";
    static final String QUARTERS = "by_quarter";

    private final AskPaper paper;

    AskTables(AskPaper paper) {
        this.paper = paper;
    }

    Table ask() {
        var columns = new ArrayList<>(List.of(
                Column.text("line", "Line"),
                Column.text("model", "Model"),
                Column.text("scope", "Scope"),
                Column.text("account", "Account"),
                Column.text("term", "Term"),
                Column.text("paper", "Paper"),
                Column.text("unit", "Unit")));
        var years = paper.years().stream().map(AskPaper.Year::label).toList();
        years.forEach(year -> columns.add(Column.of(quantity(year), year + " quantity", "", Format.TWO_DECIMALS)));
        columns.add(Column.of("list", "List", "", Format.RATE));
        columns.add(Column.of("ask", "Our ask", "", Format.RATE));
        columns.add(Column.of("off_list", "Off list", "", Format.SHARE));
        years.forEach(year -> columns.add(
                Column.of(atList(year), year + " at list", "", Format.CENTS).withSum()));
        years.forEach(year -> columns.add(
                Column.of(atAsk(year), year + " at our ask", "", Format.CENTS).withSum()));
        columns.add(Column.of("all_at_ask", "All years at our ask", "", Format.CENTS)
                .withSum());
        var rows = new ArrayList<Table.Row>();
        var group = "";
        for (var line : paper.lines()) {
            if (!line.group().equals(group)) {
                group = line.group();
                rows.add(new Table.Group(group));
            }
            rows.add(new Table.Line(cells(line, years)));
        }
        return new Table(ASK, "Ask", 1, columns, rows, "Total, " + paper.sumOf());
    }

    private List<Cell> cells(AskLine line, List<String> years) {
        var cells = new ArrayList<Cell>(List.of(
                Cell.of(line.label()),
                Cell.of(line.model()),
                Cell.of(line.scope()),
                Cell.of(line.account()),
                Cell.of(line.term()),
                Cell.of(line.paper()),
                Cell.of(line.unit())));
        for (var year : paper.years()) {
            cells.add(Cell.of(new Formula.Across(
                    QUANTITIES,
                    year.months().getFirst().toString(),
                    year.months().getLast().toString())));
        }
        cells.add(Cell.of(line.list(), "unknown"));
        cells.add(Cell.of(line.ask(), "list"));
        cells.add(Cell.of(new Formula.Off("list", "ask")));
        years.forEach(year -> cells.add(Cell.of(new Formula.Product(quantity(year), "list", null, "unknown"))));
        years.forEach(year -> cells.add(Cell.of(new Formula.Product(quantity(year), "ask", atList(year), "unknown"))));
        cells.add(Cell.of(new Formula.Sum(years.stream().map(AskTables::atAsk).toList(), "unknown")));
        return cells;
    }

    /** Quantities by month: the one place where quantities are typed; all else refers to it. */
    Table quantities() {
        var columns = new ArrayList<>(named());
        for (var year : paper.years()) {
            year.months()
                    .forEach(month -> columns.add(Column.of(month.toString(), month.toString(), "", Format.TWO_DECIMALS)
                            .under(year.label())));
        }
        var rows = paper.lines().stream()
                .map(line -> {
                    var cells = new ArrayList<>(names(line));
                    line.quantities().forEach(quantity -> cells.add(new Cell.Figure(quantity)));
                    return (Table.Row) new Table.Line(cells);
                })
                .toList();
        return new Table(QUANTITIES, "Quantities", 4, columns, rows, null);
    }

    /** Quantities by calendar quarter, as sums over the months of the agreement that lie in it. */
    Table quarters() {
        var months = paper.months();
        return byQuarter(
                QUARTERS,
                "By quarter",
                paper.lines(),
                (_, span) -> Cell.of(new Formula.Across(
                        QUANTITIES,
                        months.get(span[0]).toString(),
                        months.get(span[1]).toString())));
    }

    /** What capacity we mean to buy, by calendar quarter. */
    Table capacity() {
        return byQuarter(
                "capacity",
                "Capacity we mean to buy",
                paper.lines().stream().filter(AskLine::capacity).toList(),
                (line, span) ->
                        new Cell.Figure(PlainTables.sum(line.quantities().subList(span[0], span[1] + 1))));
    }

    private Table byQuarter(String key, String title, List<AskLine> lines, BiFunction<AskLine, int[], Cell> cell) {
        var columns = new ArrayList<>(named());
        var spans = spans();
        spans.forEach((quarter, span) -> columns.add(column(quarter, span)));
        var rows = lines.stream()
                .map(line -> {
                    var cells = new ArrayList<>(names(line));
                    spans.values().forEach(span -> cells.add(cell.apply(line, span)));
                    return (Table.Row) new Table.Line(cells);
                })
                .toList();
        return new Table(key, title, 4, columns, rows, null);
    }

    private static Column column(Quarter quarter, int[] span) {
        int months = span[1] - span[0] + 1;
        return Column.of(
                quarter.toString(),
                months == 3 ? quarter.label() : quarter.label() + ", " + months + " mo.",
                "",
                Format.TWO_DECIMALS);
    }

    /** The first and last month of each quarter, counted from 0. */
    Map<Quarter, int[]> spans() {
        var spans = new LinkedHashMap<Quarter, int[]>();
        var months = paper.months();
        for (int index = 0; index < months.size(); index++) {
            int at = index;
            spans.computeIfAbsent(Quarter.of(months.get(index)), _ -> new int[] {at, at})[1] = index;
        }
        return spans;
    }

    private static List<Column> named() {
        return List.of(
                Column.text("line", "Line"),
                Column.text("account", "Account"),
                Column.text("term", "Term"),
                Column.text("unit", "Unit"));
    }

    private static List<Cell> names(AskLine line) {
        return List.of(Cell.of(line.label()), Cell.of(line.account()), Cell.of(line.term()), Cell.of(line.unit()));
    }

    static String quantity(String year) {
        return year + "_quantity";
    }

    static String atList(String year) {
        return year + "_at_list";
    }

    static String atAsk(String year) {
        return year + "_at_ask";
    }
}
