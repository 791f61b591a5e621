package dev.parley.engine.deal;

/**
 * How the bill is drawn.
 *
 * <p>Every line has one standard normal number {@code z} for the whole term; at -1.28, 0 and 1.28 its years are low, base and
 * high, and log-linear between and beyond (see {@link Draws}). {@code z} is {@code loading} times a number that all lines
 * share plus an own part, so two lines have the correlation loading squared. Paths come in pairs of opposite numbers, and a
 * line's numbers follow from the seed and its id alone: the same for every deal, and whatever other lines there are.
 *
 * @param paths   even, 2 to 1,000,000
 * @param seed    the same seed gives the same result to the last digit
 * @param loading how strongly lines move together: 0 apart, 1 all as one
 */
public record Sampling(int paths, long seed, double loading) {

    /** Ten thousand paths, correlation 0.25 of any two lines. */
    public static final Sampling USUAL = new Sampling(10_000, 1, 0.5);

    private static final int MOST_PATHS = 1_000_000;

    public Sampling {
        if (paths < 2 || paths > MOST_PATHS || paths % 2 != 0) {
            throw new InvalidDeal(
                    "paths", paths, "Give an even number of paths from 2 to " + MOST_PATHS + ", not " + paths + ".");
        }
        if (!(loading >= 0 && loading <= 1)) {
            throw new InvalidDeal(
                    "loading", loading, "Lines move together by 0 to 1, not by " + loading + ": 0.5 is usual.");
        }
    }

    public Sampling withLoading(double changed) {
        return new Sampling(paths, seed, changed);
    }

    public Sampling withSeed(long changed) {
        return new Sampling(paths, changed, loading);
    }
}
