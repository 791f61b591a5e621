package dev.parley.base.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a number is written on a screen: en-US separators, a true minus sign (U+2212), a no-break space before the percent
 * sign. Rounding here is for display only; sums are made of the unrounded or of the shown values, never mixed.
 */
public final class Numbers {

    /** Does not apply. */
    public static final String NONE = "—";

    private static final char MINUS = '\u2212';
    private static final String NO_BREAK = "\u00a0";
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.US);
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMM uuuu");
    private static final DateTimeFormatter MONTH = format("MMM uuuu");
    private static final DateTimeFormatter MINUTE = format("HH:mm");
    private static final DateTimeFormatter SECOND = format("HH:mm:ss");

    private Numbers() {}

    /** Whole dollars: {@code $3,814,462}, {@code −$120}. */
    public static String usd(BigDecimal amount) {
        return dollars(amount, 0);
    }

    /** Dollars and cents: {@code $11.31}. */
    public static String usdCents(BigDecimal amount) {
        return dollars(amount, 2);
    }

    /** For charts and sentences: {@code $1.42M}, {@code $474k}, {@code $820}. */
    public static String usdShort(BigDecimal amount) {
        var size = amount.abs();
        if (size.compareTo(new BigDecimal("999500")) >= 0) {
            return sign(amount) + "$" + decimal(size.divide(MILLION, 2, RoundingMode.HALF_UP), 2) + "M";
        }
        if (size.compareTo(new BigDecimal("999.5")) >= 0) {
            return sign(amount) + "$" + decimal(size.divide(THOUSAND, 0, RoundingMode.HALF_UP), 0) + "k";
        }
        return dollars(amount, 0);
    }

    /** A difference in whole dollars that always bears its sign, except zero: {@code +$31,983}, {@code −$2,008}. */
    public static String signedUsd(BigDecimal difference) {
        var rounded = difference.setScale(0, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + dollars(rounded, 0);
    }

    /** A rate as the price list has it, with at least two decimals and no more than it has: {@code 13.08}, {@code 0.162}. */
    public static String rate(BigDecimal rate) {
        return rate(rate, Math.max(2, rate.stripTrailingZeros().scale()));
    }

    /** A rate with the decimals of its column: {@code 0.1620}. */
    public static String rate(BigDecimal rate, int decimals) {
        return decimal(rate, decimals);
    }

    /** A share of 0 to 1 as whole percent: {@code 57 %}. */
    public static String percent(BigDecimal share) {
        return percent(share, 0);
    }

    /** A share of 0 to 1 as percent with decimals: {@code 57.0 %} for one. */
    public static String percent(BigDecimal share, int decimals) {
        return decimal(share.movePointRight(2), decimals) + NO_BREAK + "%";
    }

    /** A share of 0 to 1 as whole percent. */
    public static String percent(double share) {
        return percent(BigDecimal.valueOf(share), 0);
    }

    /** A share of 0 to 1 as percent with decimals. */
    public static String percent(double share, int decimals) {
        return percent(BigDecimal.valueOf(share), decimals);
    }

    /** Model units with two decimals, as the forecast has them: {@code 1.45}. */
    public static String units(BigDecimal units) {
        return decimal(units, 2);
    }

    /** Model units with two decimals. */
    public static String units(double units) {
        return units(BigDecimal.valueOf(units));
    }

    /** A whole count: {@code 1,226,400}. */
    public static String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /** {@code 1 row}, {@code 1,204 rows}. */
    public static String counted(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }

    /** A plain number with separators and a fixed number of decimals, rounded half up. */
    public static String decimal(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var pattern = new DecimalFormat("#,##0", SYMBOLS);
        pattern.setMinimumFractionDigits(decimals);
        pattern.setMaximumFractionDigits(decimals);
        return sign(rounded) + pattern.format(rounded.abs());
    }

    /** {@code 4 Dec}: the year is clear from the place. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 4 Dec 2026}. */
    public static String date(LocalDate date) {
        return DAY_OF_YEAR.format(date);
    }

    /** {@code 4 Dec 2026, 14:03}. */
    public static String moment(LocalDateTime moment) {
        return DAY_OF_YEAR.format(moment) + ", " + MINUTE.format(moment);
    }

    /** {@code 14:03:22}. */
    public static String time(LocalTime time) {
        return SECOND.format(time);
    }

    /** {@code Jan 2027}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 2027 Q1}. */
    public static String quarter(YearMonth anyMonth) {
        return anyMonth.getYear() + " Q" + ((anyMonth.getMonthValue() + 2) / 3);
    }

    private static String dollars(BigDecimal amount, int decimals) {
        var rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        return sign(rounded) + "$" + decimal(rounded.abs(), decimals);
    }

    private static String sign(BigDecimal value) {
        return value.signum() < 0 ? String.valueOf(MINUS) : "";
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
