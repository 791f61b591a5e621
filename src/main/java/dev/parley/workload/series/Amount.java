package dev.parley.workload.series;

import java.util.regex.Pattern;

/** Reads numbers, with the decimal sign that the whole text uses. */
public record Amount(boolean decimalComma) {

    private static final Pattern PLAIN =
            Pattern.compile("-?(\\d{1,15}(\\.\\d{0,12})?|\\.\\d{1,12})([eE][+]?\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d{1,12})?");
    private static final double MOST = 1e15;

    /** Whether a number can only be read with a comma as decimal sign: {@code 12,5}, {@code 0,125}, {@code 1.250,5}. */
    public static boolean provesDecimalComma(String text) {
        return text.indexOf(',') >= 0
                && text.matches("-?[\\d.]*,\\d+")
                && !GROUPED.matcher(text).matches();
    }

    /** @throws Unreadable with the reason, when it is no number of 0 to 1,000,000,000,000,000 */
    public double read(String column, String text) {
        if (text.isEmpty()) {
            throw new Unreadable(column + " is empty");
        }
        if (digits(text)) {
            return Long.parseLong(text);
        }
        String plain = text.replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace("'", "");
        if (decimalComma) {
            plain = plain.replace(".", "").replace(',', '.');
        } else if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!PLAIN.matcher(plain).matches()) {
            throw new Unreadable(column + " \"" + Unreadable.brief(text) + "\" is no number", Unreadable.brief(text));
        }
        double value = Double.parseDouble(plain);
        if (value < 0) {
            throw new Unreadable(column + " " + text + " is negative", text);
        }
        if (value > MOST) {
            throw new Unreadable(
                    column + " " + Unreadable.brief(text) + " is above 1,000,000,000,000,000", Unreadable.brief(text));
        }
        return value;
    }

    /** Most numbers are whole and short: they need no pattern. */
    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() <= 15;
    }
}
