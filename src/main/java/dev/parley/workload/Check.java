package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the drafts of this package ask of their fields; each refusal names the value and what to do. */
final class Check {

    /** Decimals kept of a volume or a spread. */
    static final int DECIMALS = 6;

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern SCOPE = Pattern.compile("global|[a-z]{2,6} geo|[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

    private Check() {}

    static InvalidInput wrong(String field, @Nullable Object value, String sentence) {
        return new InvalidInput(field, value instanceof BigDecimal number ? plain(number) : value, sentence);
    }

    static void text(String field, String called, String value, int most) {
        if (value.isBlank()) {
            throw wrong(field, value, "Enter " + called + ".");
        }
        optionalText(field, value, most);
    }

    static void optionalText(String field, @Nullable String value, int most) {
        if (value != null && value.strip().length() > most) {
            throw wrong(
                    field,
                    value,
                    String.format(
                            Locale.US,
                            "%,d characters; at most %,d fit. Shorten it.",
                            value.strip().length(),
                            most));
        }
    }

    static void between(String field, BigDecimal value, BigDecimal least, BigDecimal most, String unit) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw wrong(
                    field,
                    value,
                    plain(value) + " " + unit + " cannot be: enter " + plain(least) + " to " + plain(most) + ".");
        }
    }

    static void between(String field, int value, int least, int most, String unit) {
        between(field, BigDecimal.valueOf(value), BigDecimal.valueOf(least), BigDecimal.valueOf(most), unit);
    }

    /** A share in percent. */
    static void percent(String field, BigDecimal value) {
        between(field, value, BigDecimal.ZERO, HUNDRED, "%");
    }

    static boolean isScope(String scope) {
        return SCOPE.matcher(scope.strip()).matches();
    }

    static void scope(String scope) {
        if (!isScope(scope)) {
            throw wrong(
                    "scope",
                    scope,
                    "\"" + scope + "\" is no scope: enter a region such as us-east-1, a geography such as us geo, or"
                            + " global.");
        }
    }

    static void date(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 2020 || date.getYear() > 2100)) {
            throw wrong(field, date, date + " is out of range: use a date between 2020 and 2100.");
        }
    }

    /** As the database keeps it. */
    static BigDecimal stored(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
