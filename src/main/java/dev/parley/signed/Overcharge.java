package dev.parley.signed;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;

/** The formulas of the bill check, and the one place of them. All in decimals; rounded to the cent at the end alone. */
final class Overcharge {

    /** Bills are made of amounts rounded line by line: less than this is no overcharge. */
    static final BigDecimal CENT = new BigDecimal("0.01");

    /** A rate on a bill is the list rate where it is within a thousandth of it. */
    private static final BigDecimal SAME = new BigDecimal("0.001");

    private Overcharge() {}

    /** Dollars a unit: what was paid, over the quantity. */
    static BigDecimal rate(BigDecimal paid, BigDecimal quantity) {
        return Money.divide(paid, quantity);
    }

    /** {@code max(0, paid - agreed x quantity)}, to the cent. */
    static BigDecimal overRate(BigDecimal paid, BigDecimal agreed, BigDecimal quantity) {
        return above(paid, agreed.multiply(quantity));
    }

    /** {@code max(0, paid - list x (1 - discount))}, to the cent. */
    static BigDecimal overDiscount(BigDecimal paid, BigDecimal list, BigDecimal discount) {
        return above(paid, list.multiply(BigDecimal.ONE.subtract(discount)));
    }

    private static BigDecimal above(BigDecimal paid, BigDecimal due) {
        var over = Money.cents(paid.subtract(due));
        return over.compareTo(CENT) <= 0 ? BigDecimal.ZERO.setScale(Money.CENTS) : over;
    }

    /** Whether a rate is the list rate. */
    static boolean atList(BigDecimal rate, BigDecimal list) {
        return rate.subtract(list).abs().compareTo(list.multiply(SAME)) <= 0;
    }
}
