package dev.parley.base.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What drafts ask of their fields. Each refusal is an {@link InvalidInput} that bears the value and says what to do. */
public final class Checks {

    /** A number with more digits than this, before or behind the point, is a slip and costs much to compute with. */
    private static final int MOST_DIGITS = 30;

    private static final MathContext SHOWN = new MathContext(6);

    private Checks() {}

    /** @return the value; refused with {@code whenMissing} where there is none */
    public static <T> T present(String field, @Nullable T value, String whenMissing) {
        if (value == null) {
            throw new InvalidInput(field, null, whenMissing);
        }
        return value;
    }

    /** A value that {@link #present} has let pass. */
    public static <T> T set(@Nullable T value) {
        return Objects.requireNonNull(value, "Validate the draft before writing it.");
    }

    /** @param most characters that fit, blanks around the text not counted */
    public static void text(String field, String value, int most, String whenMissing) {
        if (value.isBlank()) {
            throw new InvalidInput(field, value, whenMissing);
        }
        optionalText(field, value, most);
    }

    /** As {@link #text}, where nothing may be typed. */
    public static void optionalText(String field, @Nullable String value, int most) {
        int length = value == null ? 0 : value.strip().length();
        if (length > most) {
            throw new InvalidInput(
                    field,
                    value,
                    String.format(Locale.US, "%,d characters; at most %,d fit. Shorten it.", length, most));
        }
        if (value != null) {
            writable(field, value);
        }
    }

    /** Refuses what neither PostgreSQL nor a workbook can keep: control characters but breaks and tabs, half characters. */
    private static void writable(String field, String value) {
        for (int at = 0; at < value.length(); at = value.offsetByCodePoints(at, 1)) {
            int character = value.codePointAt(at);
            boolean spacing = character == '\n' || character == '\r' || character == '\t';
            boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            if (character < ' ' && !spacing || half || character == 0xFFFE || character == 0xFFFF) {
                throw new InvalidInput(
                        field,
                        value,
                        String.format(
                                Locale.US,
                                "Character %,d, U+%04X, cannot be kept. Type the text again without it.",
                                value.codePointCount(0, at) + 1,
                                character));
            }
        }
    }

    /** @param unit what the number counts, as the sentence says it */
    public static void between(String field, BigDecimal value, BigDecimal least, BigDecimal most, String unit) {
        digits(field, value);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidInput(
                    field,
                    value,
                    plain(value) + " " + unit + " cannot be: enter " + grouped(least) + " to " + grouped(most) + ".");
        }
    }

    public static void between(String field, int value, int least, int most, String unit) {
        between(field, BigDecimal.valueOf(value), BigDecimal.valueOf(least), BigDecimal.valueOf(most), unit);
    }

    /** Refuses a number that is too long to be meant, such as 1E+999999. */
    public static void digits(String field, BigDecimal value) {
        if (tooLong(value)) {
            throw new InvalidInput(
                    field,
                    value,
                    value.round(SHOWN) + " has more than " + MOST_DIGITS
                            + " digits before or behind the point. Round it.");
        }
    }

    /** A day from 1 January of {@code firstYear} to the end of 2100. */
    public static void day(String field, @Nullable LocalDate day, int firstYear) {
        if (day != null && (day.getYear() < firstYear || day.getYear() > 2100)) {
            throw new InvalidInput(field, day, day + " is out of range: use a day between " + firstYear + " and 2100.");
        }
    }

    /** Without an exponent and without zeros that say nothing; what is too long for that rounded, with one. */
    public static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        return tooLong(value)
                ? value.round(SHOWN).toString()
                : value.stripTrailingZeros().toPlainString();
    }

    /** A bound as a sentence shows it: 1,000,000,000. */
    private static String grouped(BigDecimal bound) {
        return String.format(
                Locale.US, "%,." + Math.max(0, bound.stripTrailingZeros().scale()) + "f", bound);
    }

    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean tooLong(BigDecimal value) {
        return value.scale() > MOST_DIGITS || value.precision() - value.scale() > MOST_DIGITS;
    }
}
