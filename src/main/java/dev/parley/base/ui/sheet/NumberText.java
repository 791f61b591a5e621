package dev.parley.base.ui.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as people of one locale write them, read strictly: a separator that is not where it belongs makes the text no
 * number, because "1.234" is a thousand times more in one country than in the next.
 *
 * <p>Taken: digits with the locale's decimal sign; groups of three by the locale's sign or by blanks ("1,234.5",
 * "1 234,5"); a leading plus or minus (also U+2212); a following percent sign; what a spreadsheet copies of a large
 * number ("1.2E+06"). Written: grouped, with a true minus and no-break blanks.
 */
public final class NumberText {

    private static final int LONGEST = 40;
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';

    private final char decimal;
    private final char grouping;
    private final Pattern form;

    private NumberText(char decimal, char grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
        var point = Pattern.quote(String.valueOf(decimal));
        var group = grouping == '\'' ? "['\u2019]" : Pattern.quote(String.valueOf(grouping));
        var whole = "(?:\\d+|\\d{1,3}(?:" + group + "\\d{3})+|\\d{1,3}(?: \\d{3})+)";
        this.form = Pattern.compile("([-+]?)(" + whole + "?)(?:" + point + "(\\d+))?(?:[eE]([-+]?\\d{1,2}))?( ?%)?");
    }

    public static NumberText of(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        var grouping = symbols.getGroupingSeparator();
        if (Character.isSpaceChar(grouping)) {
            grouping = NO_BREAK;
        } else if (grouping == '\u2019') {
            grouping = '\'';
        }
        return new NumberText(symbols.getDecimalSeparator(), grouping);
    }

    String decimalSign() {
        return String.valueOf(decimal);
    }

    String groupingSign() {
        return String.valueOf(grouping);
    }

    /** What a text says. */
    public sealed interface Reading {

        /** @param percent whether a percent sign followed; the value is as written, 12 for "12 %" */
        record Amount(BigDecimal value, boolean percent) implements Reading {}

        /** Nothing was written. */
        record Empty() implements Reading {}

        /** @param sentence names the text and how a number is written here */
        record Unreadable(String sentence) implements Reading {}
    }

    public Reading read(String text) {
        var bare = text.strip()
                .replace(NO_BREAK, ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ')
                .replace(MINUS, '-')
                .strip();
        if (bare.isEmpty()) {
            return new Reading.Empty();
        }
        var match = form.matcher(bare);
        if (bare.length() > LONGEST || !match.matches() || (match.group(2).isEmpty() && match.group(3) == null)) {
            return new Reading.Unreadable(refusal(text.strip()));
        }
        var whole = match.group(2).replaceAll("\\D", "");
        var fraction = match.group(3) == null ? "" : match.group(3);
        var value = new BigDecimal((whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction));
        if (match.group(4) != null) {
            value = value.scaleByPowerOfTen(Integer.parseInt(match.group(4)));
        }
        return new Reading.Amount("-".equals(match.group(1)) ? value.negate() : value, match.group(5) != null);
    }

    private String refusal(String text) {
        var shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return "“" + shown + "” is not a number: write it like " + write(new BigDecimal("1234.5"), 1) + ".";
    }

    /** Rounded half up to a fixed number of decimals, grouped. */
    public String write(BigDecimal value, int decimals) {
        return written(value.setScale(decimals, RoundingMode.HALF_UP).toPlainString(), true);
    }

    /** All decimals that say something and no grouping, as an editor opens with. */
    public String inFull(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return written((bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString(), false);
    }

    private String written(String plain, boolean grouped) {
        var negative = plain.startsWith("-");
        var digits = negative ? plain.substring(1) : plain;
        var point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (int i = whole.length() - 3; grouped && i > 0; i -= 3) {
            whole.insert(i, grouping);
        }
        var isZero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (negative && !isZero ? String.valueOf(MINUS) : "")
                + whole
                + (point < 0 ? "" : decimal + digits.substring(point + 1));
    }
}
