package dev.parley.base.data;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as programs write it: digits, a decimal point, an exponent of at most two digits. Nothing of it is rounded, and
 * nothing matches that is costly to compute with; what people write for people (separators, a decimal comma) is none.
 */
public final class PlainNumber {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,26}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,2})?");

    private PlainNumber() {}

    /** Blanks around it do not count; null for what is none. */
    public static @Nullable BigDecimal of(String text) {
        var trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches() ? new BigDecimal(trimmed) : null;
    }
}
