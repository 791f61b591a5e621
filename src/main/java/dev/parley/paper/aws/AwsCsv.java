package dev.parley.paper.aws;

import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ask and the demand as CSV (RFC 4180, UTF-8 with its byte order mark, comma, CRLF). Text that a spreadsheet would read as a formula gets an
 * apostrophe in front; numbers stay plain numbers.
 */
public final class AwsCsv {

    /** The byte order mark: without it Excel on Windows reads UTF-8 as the local code page, and "·" as two letters. */
    public static final String MARK = "\uFEFF";

    private AwsCsv() {}

    /**
     * The ask with quantities by contract year and by calendar quarter. The ask is a number or empty; {@code ask_basis}
     * says which rate stands: "ask", or "list" where we ask for none.
     */
    public static String ask(AskPaper paper) {
        var months = paper.months();
        var quarters = new LinkedHashSet<Quarter>();
        months.forEach(month -> quarters.add(Quarter.of(month)));
        var lines = new ArrayList<String>();
        var header = new ArrayList<>(List.of(
                "group", "line", "model", "scope", "account", "term", "paper", "unit", "list", "ask", "ask_basis"));
        paper.years().forEach(year -> header.add(text(year.label())));
        quarters.forEach(quarter -> header.add(quarter.toString()));
        lines.add(record(header));
        for (var line : paper.lines()) {
            var cells = new ArrayList<>(List.of(
                    text(line.group()),
                    text(line.label()),
                    text(line.model()),
                    text(line.scope()),
                    text(line.account()),
                    text(line.term()),
                    text(line.paper()),
                    text(line.unit()),
                    number(line.list(), "unknown"),
                    number(line.ask(), ""),
                    line.ask() == null ? "list" : "ask"));
            int month = 0;
            for (var year : paper.years()) {
                int next = month + year.months().size();
                cells.add(number(
                        line.quantities().subList(month, next).stream().reduce(BigDecimal.ZERO, BigDecimal::add), ""));
                month = next;
            }
            for (var quarter : quarters) {
                var sum = BigDecimal.ZERO;
                for (int index = 0; index < months.size(); index++) {
                    if (Quarter.of(months.get(index)).equals(quarter)) {
                        sum = sum.add(line.quantities().get(index));
                    }
                }
                cells.add(number(sum, ""));
            }
            lines.add(record(cells));
        }
        return MARK + String.join("\r\n", lines) + "\r\n";
    }

    /** The demand, one row a model, account and quarter. */
    public static String demand(AskPaper paper) {
        var lines = new ArrayList<String>();
        lines.add(record(List.of(
                "model",
                "scope",
                "account",
                "standing",
                "need_by",
                "cache_read_share",
                "tokens_per_request_in",
                "tokens_per_request_out",
                "quarter",
                "steady_in_ktpm",
                "steady_out_ktpm",
                "peak_in_ktpm",
                "peak_out_ktpm",
                "requests_per_minute")));
        for (var line : paper.demand()) {
            for (var quarter : line.quarters()) {
                lines.add(record(List.of(
                        text(line.model()),
                        text(line.scope()),
                        text(line.account()),
                        text(line.standing()),
                        text(line.needBy()),
                        number(line.cacheReadShare(), ""),
                        number(line.inputTokensPerRequest(), "unknown"),
                        number(line.outputTokensPerRequest(), "unknown"),
                        text(quarter.quarter()),
                        number(quarter.steadyInput(), ""),
                        number(quarter.steadyOutput(), ""),
                        number(quarter.peakInput(), ""),
                        number(quarter.peakOutput(), ""),
                        number(quarter.requestsPerMinute(), "unknown"))));
            }
        }
        return MARK + String.join("\r\n", lines) + "\r\n";
    }

    private static String number(@Nullable BigDecimal value, String missing) {
        return value == null ? missing : value.stripTrailingZeros().toPlainString();
    }

    /**
     * What a spreadsheet reads as a formula: an equals sign, sign or at sign where a cell begins, also in full width, also
     * after blanks. A cell may also begin behind a semicolon, tab or line break, where those separate.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\\t\\r\\n])([\\s\"]*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    /** Text that no spreadsheet takes for a formula. */
    static String text(String value) {
        var safe = FORMULA.matcher(value).replaceAll("$1$2'$3");
        return !safe.isEmpty() && "\t\r\n".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }

    private static String record(List<String> cells) {
        return cells.stream().map(AwsCsv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
