package dev.parley.workload.series;

import java.util.ArrayList;
import java.util.List;

/** Splits lines of a text into cells. */
public final class Cells {

    /** A longer line is no row of numbers. */
    private static final int LONGEST_LINE = 10_000;

    private Cells() {}

    /** The separator that a line has most of; a comma when it has none. */
    public static char separator(String line) {
        char best = ',';
        for (char one : new char[] {'\t', ';'}) {
            if (count(line, one) > 0 && count(line, one) >= count(line, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String line, char one) {
        return line.chars().filter(c -> c == one).count();
    }

    /** The cells of a line, quotes taken off; one cell that says so when the line is too long. */
    public static List<String> of(String line, char separator) {
        if (line.length() > LONGEST_LINE) {
            return List.of("a line of " + line.length() + " characters");
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
