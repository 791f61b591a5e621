package dev.parley.price.read;

import dev.parley.base.data.PlainNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and days from their literal text: never by way of a binary fraction. */
final class Decimals {

    private static final Pattern LOCAL = Pattern.compile("[+-]?[\\d.,'\\u00a0\\u202f ]*,[\\d.,'\\u00a0\\u202f ]*");
    private static final int MOST_DECIMALS = 12;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private Decimals() {}

    /** A price of zero or more, as written. */
    static BigDecimal price(String text) throws NotTaken {
        var given = text.strip();
        if (given.isEmpty()) {
            throw new NotTaken("the price is empty: unknown is not zero", "");
        }
        if (LOCAL.matcher(given).matches()) {
            throw new NotTaken("the price has a comma: write it with a decimal point and without separators", given);
        }
        var price = PlainNumber.of(given);
        if (price == null) {
            throw new NotTaken("the price is no number", given);
        }
        if (price.signum() < 0) {
            throw new NotTaken("the price is below zero", given);
        }
        return price;
    }

    /** A price that the price book can keep: below a billion, at most 12 decimals. */
    static BigDecimal kept(BigDecimal usd, String text) throws NotTaken {
        if (usd.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (usd.compareTo(MOST) >= 0) {
            throw new NotTaken("the price is a billion dollars or more", text);
        }
        var plain = usd.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS) {
            throw new NotTaken("the price has more than 12 decimals in the unit of the price book", text);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The day a text begins with, such as {@code 2026-09-01T00:00:00Z}; null for an empty one. */
    static @Nullable LocalDate day(@Nullable String text) throws NotTaken {
        if (text == null || text.isBlank()) {
            return null;
        }
        var given = text.strip();
        try {
            if (given.length() >= 10 && (given.length() == 10 || "T ".indexOf(given.charAt(10)) >= 0)) {
                var day = LocalDate.parse(given.substring(0, 10));
                if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                    return day;
                }
            }
        } catch (DateTimeException noDay) {
            throw new NotTaken("the day is no date of the form 2026-09-01", given);
        }
        throw new NotTaken("the day is no date of the form 2026-09-01", given);
    }
}
