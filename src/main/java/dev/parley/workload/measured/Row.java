package dev.parley.workload.measured;

import dev.parley.workload.series.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The wanted fields of one record, by path. */
final class Row {

    /** A record with more of them is no usage record. */
    private static final int MOST_FIELDS = 100;

    private static final double MOST = 1e12;

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
        Double number = number(value);
        if (number == null || number.isNaN() || number.isInfinite()) {
            throw new Unreadable(field + " is no number", Telling.value(value));
        }
        if (number < 0) {
            throw new Unreadable(field + " is negative", Telling.value(value));
        }
        if (number > MOST) {
            throw new Unreadable(field + " is above 1,000,000,000,000", Telling.value(value));
        }
        return number;
    }

    private static @Nullable Double number(String value) {
        if (value.length() > 30 || !value.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0)) {
            return null;
        }
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
