package dev.parley.paper.print;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180, UTF-8 with its byte order mark, comma, CRLF): the keys of the columns, then a record a line.
 * Text that a spreadsheet would read as a formula gets an apostrophe in front; numbers stay plain numbers.
 */
public final class CsvPrinter {

    /** The byte order mark: without it Excel on Windows reads UTF-8 as the local code page, and "·" as two letters. */
    public static final String MARK = "\uFEFF";

    private CsvPrinter() {}

    /**
     * @param table key of the table; headings between its lines become the first field
     * @return what marks the document has stands in a record of its own before all others
     */
    public static String print(Document document, String table) {
        return print(
                document,
                document.table(table)
                        .orElseThrow(() -> new IllegalArgumentException("There is no table " + table + ".")));
    }

    private static String print(Document document, Table table) {
        var figures = new Figures(document);
        boolean headed = table.rows().stream().anyMatch(Table.Group.class::isInstance);
        var records = new ArrayList<String>();
        if (!document.marks().isEmpty()) {
            records.add(record(List.of(text(document.mark()))));
        }
        var header = new ArrayList<String>(headed ? List.of("group") : List.of());
        table.columns().stream().map(Column::key).map(CsvPrinter::text).forEach(header::add);
        records.add(record(header));
        var group = "";
        int line = 0;
        for (var row : table.rows()) {
            if (row instanceof Table.Group next) {
                group = next.title();
            } else {
                var cells = new ArrayList<String>(headed ? List.of(text(group)) : List.of());
                for (int column = 0; column < table.columns().size(); column++) {
                    cells.add(value(figures.at(table, line, column)));
                }
                records.add(record(cells));
                line++;
            }
        }
        return MARK + String.join("\r\n", records) + "\r\n";
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text(text.text());
            case Cell.Figure figure -> plain(figure.value());
            case Cell.Day day -> day.day().toString();
            case Cell.Missing missing -> text(missing.word());
            case Cell.Computed computed ->
                throw new IllegalArgumentException("Compute it first: " + computed.formula());
        };
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * What a spreadsheet reads as a formula: an equals sign, sign or at sign where a cell begins, also in full width, also
     * after blanks. A cell may also begin behind a semicolon, tab or line break, where those separate.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\\t\\r\\n])([\\s\u00a0\"]*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    /** Text that no spreadsheet takes for a formula. */
    public static String text(String value) {
        var safe = FORMULA.matcher(value).replaceAll("$1$2'$3");
        return !safe.isEmpty() && "\t\r\n".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }

    private static String record(List<String> cells) {
        return cells.stream().map(CsvPrinter::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
