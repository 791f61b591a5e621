package dev.parley.engine.commitment;

import java.util.Arrays;

/**
 * What a dollar weighs in a search over several pools: by month for committed dollars, by case and month for dollars that
 * no commitment covers. Whole numbers of 1/{@link #ONE}, 0 or more.
 *
 * @param committed by month
 * @param uncovered by case of demand and by month
 */
public record Weights(long[] committed, long[][] uncovered) {
    private static final int BITS = 40;
    /** The weight of a dollar that counts once. */
    public static final long ONE = 1L << BITS;

    /** Every case at its own weight, the same in all months; committed dollars count once. */
    public static Weights of(int months, long... cases) {
        long[] committed = new long[months];
        Arrays.fill(committed, ONE);
        long[][] uncovered = new long[cases.length][months];
        for (int k = 0; k < cases.length; k++) {
            Arrays.fill(uncovered[k], cases[k]);
        }
        return new Weights(committed, uncovered);
    }

    /** A weight of 0 to 1,000,000 in whole 1/{@link #ONE}, rounded down. */
    public static long of(double weight) {
        return (long) Math.floor(weight * ONE);
    }

    /** An amount of 0 or more at a weight, rounded down. */
    public static long times(long amount, long weight) {
        long high = Math.multiplyHigh(amount, weight);
        if (high >= 1L << (BITS - 1)) {
            throw new ArithmeticException("an amount of " + amount + " at the weight " + weight + " is no long");
        }
        return (high << (Long.SIZE - BITS)) | ((amount * weight) >>> BITS);
    }
}
