package dev.parley.engine.deal;

import java.math.BigDecimal;

/** What no bill reaches; beyond it a number was mistyped, and sums of doubles would lose cents. */
final class Bounds {

    private static final BigDecimal MOST_USD = new BigDecimal("10000000000000");
    private static final BigDecimal MOST_FACTOR = BigDecimal.TEN;

    private Bounds() {}

    static void usd(String field, BigDecimal usd) {
        check(field, usd, MOST_USD, "dollars");
    }

    /** A price as a multiple of another. */
    static void factor(String field, BigDecimal factor) {
        check(field, factor, MOST_FACTOR, "times the list price");
    }

    private static void check(String field, BigDecimal value, BigDecimal most, String unit) {
        if (value.compareTo(most) > 0) {
            throw new InvalidDeal(
                    field,
                    value,
                    "\"" + field + "\" has " + value + ", more than " + most.toPlainString() + " " + unit
                            + ": check the number.");
        }
    }
}
