package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pasted text in rows of a label and its cells: a table by tabs, pipes, semicolons or wide gaps, or sentences of a letter.
 *
 * @param headers of the cells, the label's left out; empty where the text has no header
 */
record OfferTable(List<String> headers, List<Row> rows) {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_LABEL = 90;
    private static final List<Pattern> DELIMITERS = List.of(
            Pattern.compile("\t"),
            Pattern.compile("\\|"),
            Pattern.compile(";"),
            Pattern.compile("(?<=\\S) {2,}(?=\\S)"));
    private static final Pattern RULE = Pattern.compile("[\\s|:+=\u2014-]*-[\\s|:+=\u2014-]*");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*\u2022\u2013]|\\(?\\d{1,2}[.)])\\s+");
    private static final Pattern NAMED = Pattern.compile("^([^:]{2," + LONGEST_LABEL + "}):\\s+(.+)$");

    /**
     * @param number of the line in the text, 1 first
     * @param source the line as it was pasted
     * @param cells  what stands beside the label
     * @param prose  a sentence: its only cell is all of it
     */
    record Row(int number, String source, String label, List<String> cells, boolean prose) {

        /** The cell of a column, or empty where the row ends before it. */
        String cell(int column) {
            int at = cells.size() == 1 ? 0 : column;
            return at < cells.size() ? cells.get(at) : "";
        }
    }

    /**
     * @param topic whether a label is one that an offer speaks of; a first row of a table without one is its header
     * @throws InvalidInput where there is nothing to read, or too much
     */
    static OfferTable of(String text, Predicate<String> topic) {
        if (text.isBlank()) {
            throw new InvalidInput("text", null, "Paste the letter, the table or the e-mail first.");
        }
        var lines = text.split("\\R", -1);
        if (text.length() > MOST_CHARACTERS || lines.length > MOST_LINES) {
            throw new InvalidInput(
                    "text",
                    text.length(),
                    text.length() + " characters in " + lines.length
                            + " lines are more than an offer: paste its terms, at" + " most " + MOST_CHARACTERS
                            + " characters in " + MOST_LINES + " lines.");
        }
        var delimiter = delimiter(lines);
        var rows = new ArrayList<Row>();
        List<String> headers = List.of();
        boolean first = true;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || RULE.matcher(lines[i]).matches()) {
                continue;
            }
            var cells = cells(lines[i], delimiter);
            if (cells.size() < 2) {
                rows.add(prose(i + 1, lines[i]));
            } else if (first && !topic.test(cells.getFirst())) {
                headers = cells.subList(1, cells.size());
                first = false;
            } else {
                rows.add(new Row(i + 1, lines[i], cells.getFirst(), cells.subList(1, cells.size()), false));
                first = false;
            }
        }
        return new OfferTable(headers, rows);
    }

    /** How many columns there are to choose from. */
    int columns() {
        return Math.max(
                headers.size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    private static Row prose(int number, String line) {
        var plain = plain(BULLET.matcher(line).replaceFirst(""));
        var named = NAMED.matcher(plain);
        return named.matches()
                ? new Row(
                        number,
                        line,
                        named.group(1).strip(),
                        List.of(named.group(2).strip()),
                        false)
                : new Row(number, line, plain, List.of(plain), true);
    }

    /** The first delimiter that two lines have, or that the only line has; none: sentences. */
    private static Pattern delimiter(String[] lines) {
        long filled = Arrays.stream(lines).filter(line -> !line.isBlank()).count();
        for (var delimiter : DELIMITERS) {
            long with = Arrays.stream(lines)
                    .filter(line -> cells(line, delimiter).size() > 1)
                    .count();
            if (with >= Math.min(2, filled) && 2 * with >= filled) {
                return delimiter;
            }
        }
        return DELIMITERS.getFirst();
    }

    private static List<String> cells(String line, Pattern delimiter) {
        boolean pipes = delimiter.pattern().equals("\\|");
        var inner = pipes ? line.strip().replaceAll("^\\||\\|$", "") : line;
        var cells = new ArrayList<String>();
        for (var cell : delimiter.split(inner, -1)) {
            cells.add(plain(cell));
        }
        while (cells.size() > 2 && !pipes && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /** Without the marks of bold, italic and code, quotes around the whole, and spaces. */
    static String plain(String cell) {
        var plain = cell.replace('\u00a0', ' ')
                .replace("**", "")
                .replace("`", "")
                .replaceAll("(?<![\\w*])[*_](\\S[^*_]*)[*_](?![\\w*])", "$1")
                .strip();
        return plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"").strip()
                : plain;
    }
}
