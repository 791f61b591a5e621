package dev.parley.bill.read;

import dev.parley.base.data.PlainNumber;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single texts of a bill mean. Whatever is not plainly one thing is null: nothing is guessed. */
final class Texts {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[\\d.]*\\d,\\d+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{2})([-/]\\d{2})?([T ].*)?");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)(\\d{12})(?!\\d)");
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern BILLING = Pattern.compile(
            "\\d{4}-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?( ?(Z|UTC|[+-]00(:?00)?))?)?)?");
    private static final Pattern ZONED = Pattern.compile(".{10}.*(Z|UTC|[+-]\\d{2}(:?\\d{2})?)");
    private static final Map<String, String> SIGNS =
            Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "¥", "CNY");
    private static final List<DateTimeFormatter> MONTH_NAMES = List.of(named(TextStyle.SHORT), named(TextStyle.FULL));

    private Texts() {}

    private static DateTimeFormatter named(TextStyle style) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendText(ChronoField.MONTH_OF_YEAR, style)
                .appendPattern("[ ][-]")
                .appendValue(ChronoField.YEAR, 4)
                .toFormatter(Locale.ENGLISH);
    }

    /** Whether nothing stands there. */
    static boolean none(String text) {
        return text.isBlank() || text.equalsIgnoreCase("null");
    }

    /** A plain number, also with an exponent; nothing of it is rounded. */
    static @Nullable BigDecimal number(String text) {
        return PlainNumber.of(text);
    }

    /** An amount as people's programs write it: a dollar sign and grouped thousands are understood, a decimal comma is not. */
    static @Nullable BigDecimal amount(String text) {
        var trimmed = text.strip();
        boolean minus = trimmed.startsWith("-");
        var plain = (minus ? trimmed.substring(1) : trimmed).strip();
        if (plain.startsWith("$")) {
            plain = plain.substring(1).strip();
        }
        plain = (minus ? "-" : "") + plain;
        return number(GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain);
    }

    static boolean decimalComma(String text) {
        return DECIMAL_COMMA.matcher(text.strip()).matches();
    }

    /** The month of a date that begins with the year, or of a month's English name and year. */
    static @Nullable YearMonth month(String text) {
        var trimmed = text.strip();
        var date = DATE.matcher(trimmed);
        try {
            if (date.matches()) {
                return YearMonth.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
            }
        } catch (java.time.DateTimeException impossible) {
            return null;
        }
        for (var format : MONTH_NAMES) {
            try {
                return YearMonth.parse(trimmed, format);
            } catch (DateTimeParseException other) {
                // not written so
            }
        }
        return null;
    }

    /** The month of a billing period's start, which AWS and FOCUS write in UTC; null for another zone. */
    static @Nullable YearMonth billingMonth(String text) {
        return BILLING.matcher(text).matches() ? month(text.substring(0, 7)) : null;
    }

    /** Whether a date and a time name no zone. */
    static boolean zoneless(String text) {
        return text.length() > 10 && !ZONED.matcher(text).matches();
    }

    /** The account id in a text, 12 digits that stand alone, or null. */
    static @Nullable String account(String text) {
        var found = ACCOUNT.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    /** Whether a spreadsheet made a number of an account id: its digits are lost. */
    static boolean shortened(String account) {
        return SHORTENED.matcher(account.strip()).matches();
    }

    /** The ISO code of a currency's sign or code, or null for what is none. */
    static @Nullable String currency(String text) {
        var trimmed = text.strip().toUpperCase(Locale.ROOT);
        if (SIGNS.containsKey(trimmed)) {
            return SIGNS.get(trimmed);
        }
        return trimmed.length() == 3
                        && java.util.Currency.getAvailableCurrencies().stream()
                                .anyMatch(known -> known.getCurrencyCode().equals(trimmed))
                ? trimmed
                : null;
    }

    /** {@code September 2026}. */
    static String named(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    }

    /** Null for what is blank. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || none(text) ? null : text.strip();
    }
}
