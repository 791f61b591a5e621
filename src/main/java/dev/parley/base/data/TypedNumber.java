package dev.parley.base.data;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it for people: {@code 1,565,000.50}, {@code $1 565 000}. Groups are of three digits, the decimal
 * sign is a point; what could mean two numbers, such as {@code 1,5}, is none.
 */
public final class TypedNumber {

    /** A comma, an apostrophe, or one of the blanks that set groups apart. */
    private static final String BETWEEN = "[,'\u2019 \u00a0\u2009\u202f]";

    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}(?:(" + BETWEEN + ")\\d{3}(?:\\1\\d{3}){0,7})(?:\\.\\d{0,40})?");

    private TypedNumber() {}

    /** Blanks and a dollar sign around it do not count; null for what is none. */
    public static @Nullable BigDecimal of(String text) {
        var number = text.strip().replace('\u2212', '-').replaceFirst("^([-+]?)\\$\\s*", "$1");
        return PlainNumber.of(GROUPED.matcher(number).matches() ? number.replaceAll(BETWEEN, "") : number);
    }
}
