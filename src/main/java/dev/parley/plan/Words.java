package dev.parley.plan;

import dev.parley.engine.pricing.CapacityProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How sentences of a plan write numbers: they are frozen with the run, in one manner for everybody. */
final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** "30 Apr 2027". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "4,400.00". */
    static String usd(BigDecimal usd) {
        return grouped(usd, 2);
    }

    static String grouped(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat(
                decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace('-', '\u2212');
    }

    /** "66.7 %" with a no-break space. */
    static String percent(BigDecimal share, int decimals) {
        return grouped(share.movePointRight(2), decimals) + "\u00a0%";
    }

    /** Two shares with as few decimals as keep them apart, up to two. */
    static String busyAgainst(BigDecimal busy, BigDecimal needed) {
        int decimals = 0;
        while (decimals < 2 && percent(busy, decimals).equals(percent(needed, decimals))) {
            decimals++;
        }
        return "busy " + percent(busy, decimals) + ", needs " + percent(needed, decimals);
    }

    /** "2 units", "145k input". */
    static String quantity(CapacityProduct.Side side, int units) {
        if (thousands(side)) {
            return grouped(BigDecimal.valueOf(units), 0) + "k " + side.code();
        }
        return grouped(BigDecimal.valueOf(units), 0) + (units == 1 ? " unit" : " units");
    }

    /** Sizes of all sides: "2 units", "145k input / 14k output". */
    static String quantities(List<CapacityProduct.Side> sides, List<Integer> units) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sides.size(); i++) {
            text.append(i == 0 ? "" : " / ").append(quantity(sides.get(i), units.get(i)));
        }
        return text.toString();
    }

    /** Whether one unit carries a thousand tokens a minute. */
    static boolean thousands(CapacityProduct.Side side) {
        return side.limits().size() == 1
                && side.limits().getFirst().tokensPerMinute().compareTo(BigDecimal.valueOf(1000)) == 0;
    }

    /** How figures name one unit. */
    static String unit(CapacityProduct.Side side) {
        return thousands(side) ? "kTPM" : "units";
    }
}
