package dev.parley.engine.quantity;

import java.math.BigDecimal;

/**
 * A part of a whole, 0 to 1: a discount, a probability, a busy share. Break-even points are not shares, since they can
 * lie above 1.
 *
 * @param value 0 to 1, both included
 */
public record Share(BigDecimal value) implements Comparable<Share> {

    public static final Share NONE = new Share(BigDecimal.ZERO);
    public static final Share ALL = new Share(BigDecimal.ONE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "A share lies between 0 and 1, not at " + value.toPlainString() + ": write 7 % as 0.07.");
        }
    }

    public static Share of(String value) {
        return new Share(new BigDecimal(value));
    }

    /** 7 becomes 0.07. */
    public static Share percent(BigDecimal percent) {
        return new Share(percent.movePointLeft(2));
    }

    /** What is left: 0.93 of 0.07. */
    public Share complement() {
        return new Share(BigDecimal.ONE.subtract(value));
    }

    /** This share of {@code amount}. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(value);
    }

    /** As a number of percent, unrounded: 7 of 0.07. */
    public BigDecimal percent() {
        return value.multiply(HUNDRED);
    }

    @Override
    public int compareTo(Share other) {
        return value.compareTo(other.value);
    }
}
