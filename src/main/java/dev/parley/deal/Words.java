package dev.parley.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How the values of deals are written for people. */
public final class Words {

    private Words() {}

    /** {@code 18 M}, {@code 19.5 M}, {@code 0.35 M}: dollars in millions, as a letter writes them. */
    public static String millions(BigDecimal usd) {
        var millions = usd.movePointLeft(6).stripTrailingZeros();
        return (millions.scale() < 0 ? millions.setScale(0) : millions).toPlainString() + " M";
    }

    /** {@code 7 %}, {@code 9.5 %}. */
    public static String percent(BigDecimal share) {
        var percent = share.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + " %";
    }

    /** {@code 13.08}: dollars of a unit, to the cent, or as far as it was entered. */
    public static String rate(BigDecimal usd) {
        var exact = usd.stripTrailingZeros();
        return String.format(
                Locale.US,
                "%,." + Math.max(2, exact.scale()) + "f",
                exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY));
    }
}
