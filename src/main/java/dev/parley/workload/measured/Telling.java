package dev.parley.workload.measured;

import dev.parley.workload.series.Amount;
import dev.parley.workload.series.Unreadable;

/**
 * What of a wrong value is kept, so that a person finds it. In a row that is shifted, a number's or a time's column may
 * hold what somebody said to a model: of that only the length is told.
 */
final class Telling {

    private static final int LONGEST = 30;

    private Telling() {}

    /** The value itself where it is short and one word. */
    static String value(String text) {
        return shown(text) ? text : length(text);
    }

    static boolean shown(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == 0xa0);
    }

    static String length(String text) {
        return text.length() + " characters";
    }

    /** @throws Unreadable with the reason */
    static double number(Amount amount, String column, String text) {
        if (!shown(text) && !text.chars().allMatch(c -> "0123456789.,'eE+- \u00a0\u202f".indexOf(c) >= 0)) {
            throw new Unreadable(column + " is no number", length(text));
        }
        return amount.read(column, text);
    }
}
