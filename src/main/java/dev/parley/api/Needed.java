package dev.parley.api;

import dev.parley.engine.commitment.InvalidProblem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values of a request that are needed, or says which one is missing or out of shape. */
final class Needed {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    /** More digits than any double has, and few enough to compute with. */
    private static final int MOST_DIGITS = 400;

    private Needed() {}

    static <T> T value(@Nullable T value, String path) {
        if (value == null) {
            throw new InvalidProblem(path, null, "this field is missing; give it a value");
        }
        return value;
    }

    static BigDecimal number(@Nullable BigDecimal given, String path) {
        BigDecimal value = value(given, path);
        int whole = value.precision() - value.scale();
        if (value.scale() > MOST_DIGITS || whole > MOST_DIGITS) {
            throw new InvalidProblem(path, value.toString(), "give a number of at most " + MOST_DIGITS + " digits");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    static YearMonth month(@Nullable String given, String path) {
        String value = value(given, path);
        if (!MONTH.matcher(value).matches()) {
            throw new InvalidProblem(path, value, "give a month such as 2027-01");
        }
        return YearMonth.parse(value);
    }

    static @Nullable YearMonth monthOrNull(@Nullable String given, String path) {
        return given == null ? null : month(given, path);
    }

    /** One of some words; {@code values} stand in the order of {@code words}. */
    static <T> T oneOf(@Nullable String given, String path, List<String> words, List<T> values) {
        int at = words.indexOf(value(given, path));
        if (at < 0) {
            throw new InvalidProblem(path, given, "give one of " + String.join(", ", words));
        }
        return values.get(at);
    }

    /** Reads every entry with its own path. */
    static <T, R> List<R> each(@Nullable List<T> given, String path, BiFunction<T, String, R> read) {
        List<R> values = new ArrayList<>();
        List<T> entries = value(given, path);
        for (int i = 0; i < entries.size(); i++) {
            String at = path + "[" + i + "]";
            values.add(read.apply(value(entries.get(i), at), at));
        }
        return values;
    }

    static <T, R> List<R> eachIfAny(@Nullable List<T> given, String path, BiFunction<T, String, R> read) {
        return given == null ? List.of() : each(given, path, read);
    }
}
