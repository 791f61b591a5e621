package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people and letters write them. {@code 18.5M}, {@code $18,500,000} and {@code 18,5 million} are the same dollars;
 * {@code 9.5}, {@code 9,5 %} the same share. What has two readings is read as the text's other numbers are.
 */
public final class Typed {

    /** Which sign stands before the decimals. */
    enum Decimals {
        POINT,
        COMMA
    }

    private static final int MOST_CHARACTERS = 40;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+");
    private static final Pattern WITH_POINT = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    /** One separator before three digits: groups or decimals. */
    private static final Pattern TWO_READINGS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Pattern DOLLARS = Pattern.compile(
            "[+]?(?:USD|US\\$|\\$)?(-?[\\d.,]+)(M|MM|MN|MIO|MILLIONS?|K|THOUSAND|B|BN|BILLION)?(?:USD|US\\$|\\$)?(?:[.])?");

    private Typed() {}

    /** {@code 18.5M}, {@code $18,500,000}, {@code 350k}: dollars. */
    public static BigDecimal dollars(String field, String text) {
        return amount(text, Decimals.POINT)
                .orElseThrow(() -> new InvalidInput(
                        field, text, "\u201c" + brief(text) + "\u201d is no amount: enter 18.5M or 18,500,000."));
    }

    /** {@code 9.5} or {@code 9.5 %}: a share of 1. */
    public static BigDecimal percent(String field, String text) {
        return number(text.replace("%", ""), Decimals.POINT)
                .map(percent -> percent.movePointLeft(2))
                .orElseThrow(() -> new InvalidInput(
                        field, text, "\u201c" + brief(text) + "\u201d is no percentage: enter 9.5 for 9.5 %."));
    }

    /** {@code 13.08}: dollars of a unit. A percentage is refused. */
    public static BigDecimal rate(String field, String text) {
        if (text.contains("%")) {
            throw new InvalidInput(
                    field,
                    text,
                    "\u201c" + brief(text) + "\u201d is a percentage where dollars of a unit are meant: enter 11.12.");
        }
        return number(text.replaceAll("(?i)\\$/?\\s*(h|hr|hour)?|usd", ""), Decimals.POINT)
                .orElseThrow(() -> new InvalidInput(
                        field, text, "\u201c" + brief(text) + "\u201d is no rate: enter dollars of a unit, 11.12."));
    }

    /** Dollars with their thousands or millions, or empty. */
    static Optional<BigDecimal> amount(String text, Decimals usual) {
        var plain = text.replaceAll("[\\s\u00a0\u202f'\u2019]", "")
                .replace('\u2212', '-')
                .toUpperCase(Locale.ROOT);
        var parts = DOLLARS.matcher(plain);
        if (plain.length() > MOST_CHARACTERS || !parts.matches()) {
            return Optional.empty();
        }
        int thousands = parts.group(2) == null
                ? 0
                : switch (parts.group(2).charAt(0)) {
                    case 'K', 'T' -> 3;
                    case 'M' -> 6;
                    default -> 9;
                };
        return number(parts.group(1), usual).map(number -> number.movePointRight(thousands));
    }

    /** A number, or empty. */
    static Optional<BigDecimal> number(String text, Decimals usual) {
        var plain = text.replaceAll("[\\s\u00a0\u202f'\u2019]", "").replace('\u2212', '-');
        if (plain.startsWith("+")) {
            plain = plain.substring(1);
        }
        if (plain.length() > MOST_CHARACTERS || plain.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        if (PLAIN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain));
        }
        boolean point = WITH_POINT.matcher(plain).matches();
        boolean comma = WITH_COMMA.matcher(plain).matches();
        if (point && (!comma || usual == Decimals.POINT)) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        return comma ? Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.'))) : Optional.empty();
    }

    /** Whether it can be read with a decimal comma alone: {@code 9,5}, {@code 1.500.000}, {@code 1.500,50}. */
    static boolean onlyWithComma(String number) {
        return WITH_COMMA.matcher(number).matches()
                && !WITH_POINT.matcher(number).matches();
    }

    /** Whether {@code 1,500} could be one and a half as well as fifteen hundred. */
    static boolean hasTwoReadings(String number) {
        return TWO_READINGS.matcher(number).matches();
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "\u2026";
    }
}
