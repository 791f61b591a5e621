package dev.parley.engine.deal;

import java.util.Arrays;

/**
 * How far counted spend of a contract year may lie from its base case: on every path, as a multiple of it, in ascending order.
 * The paths are those on which deals are evaluated.
 */
public final class Spread {

    /** Nothing is known of how far it may lie off: it does not. */
    public static final Spread NONE = new Spread(new double[] {1});

    private final double[] sorted;

    private Spread(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @param counted by path, in dollars
     * @param base    dollars of the base case, above zero
     */
    static Spread of(double[] counted, double base) {
        double[] relative = Arrays.stream(counted).map(usd -> usd / base).toArray();
        Arrays.sort(relative);
        return new Spread(relative);
    }

    public boolean known() {
        return sorted.length > 1;
    }

    int paths() {
        return sorted.length;
    }

    /** @param years ahead; at 1 the spread of a contract year, less before it, as an uncertainty that grows with time */
    double at(int path, double years) {
        return StrictMath.pow(sorted[path], years);
    }

    /** @param share 0 to 1 */
    double percentile(double share, double years) {
        return StrictMath.pow(Statistics.percentile(sorted, share), years);
    }
}
