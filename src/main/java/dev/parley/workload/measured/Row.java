package dev.parley.workload.measured;

import dev.parley.base.data.PlainNumber;
import dev.parley.workload.series.Unreadable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The wanted fields of one record, by path. */
final class Row {

    /** A record with more of them is no usage record. */
    private static final int MOST_FIELDS = 100;

    private static final int LONGEST_NUMBER = 30;
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final Map<String, String> fields = new LinkedHashMap<>();

    void put(String path, String value) {
        if (fields.size() < MOST_FIELDS) {
            fields.put(path, value);
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String path) {
        var value = fields.get(path);
        return value != null && !value.isBlank();
    }

    /** Empty where there is none. */
    String text(String path) {
        var value = fields.get(path);
        return value == null || value.equals("NULL") || value.equals("null") ? "" : value.strip();
    }

    /** The first of these that is there, or empty. */
    String first(String... paths) {
        for (var path : paths) {
            var value = text(path);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    void under(String prefix, BiConsumer<String, String> take) {
        fields.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                take.accept(path.substring(prefix.length()), value);
            }
        });
    }

    /**
     * A count of tokens; 0 where there is none.
     *
     * @throws Unreadable when it is no number of 0 to a trillion
     */
    double count(String... paths) {
        return Tokens.orNone(told(paths));
    }

    /**
     * A count of tokens; {@link Tokens#UNTOLD} where there is none.
     *
     * @throws Unreadable when it is no number of 0 to a trillion
     */
    double told(String... paths) {
        for (var path : paths) {
            var value = text(path);
            if (!value.isEmpty()) {
                return counted(path, value);
            }
        }
        return Tokens.UNTOLD;
    }

    static double counted(String field, String value) {
        if (digits(value)) {
            return Long.parseLong(value);
        }
        var number = value.length() > LONGEST_NUMBER ? null : PlainNumber.of(value);
        if (number == null) {
            throw new Unreadable(field + " is no number", Telling.value(value));
        }
        if (number.signum() < 0) {
            throw new Unreadable(field + " is negative", Telling.value(value));
        }
        if (number.compareTo(MOST) > 0) {
            throw new Unreadable(field + " is above 1,000,000,000,000", Telling.value(value));
        }
        return number.doubleValue();
    }

    /** As nearly all counts are written: short and whole. */
    private static boolean digits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= 12;
    }
}
