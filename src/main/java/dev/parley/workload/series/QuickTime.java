package dev.parley.workload.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the time that logs write most, {@code 2026-09-07T13:00:05.123Z}, without patterns: there are ten million of them. */
final class QuickTime {

    private static final int SHORTEST = 20;
    private static final int FRACTION = 9;

    private QuickTime() {}

    /** Null for whatever is written otherwise, which is then looked at with care. */
    static @Nullable Instant read(String text) {
        int end = end(text);
        if (end < SHORTEST - 1
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T' && text.charAt(10) != ' '
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nano = fraction(text, end);
        boolean possible = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 28
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && nano >= 0;
        if (!possible) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * 86_400 + hour * 3600L + minute * 60L + second, nano);
    }

    /** Where the zone begins, which must be UTC; -1 otherwise. */
    private static int end(String text) {
        if (text.length() >= SHORTEST && text.charAt(text.length() - 1) == 'Z') {
            return text.length() - 1;
        }
        return text.length() >= SHORTEST + 5 && text.endsWith("+00:00") ? text.length() - 6 : -1;
    }

    /** Billionths; -1 when there is something else. */
    private static int fraction(String text, int end) {
        if (end == 19) {
            return 0;
        }
        int digits = end - 20;
        if (text.charAt(19) != '.' || digits < 1 || digits > FRACTION) {
            return -1;
        }
        int value = number(text, 20, end);
        for (int i = digits; value >= 0 && i < FRACTION; i++) {
            value *= 10;
        }
        return value;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
