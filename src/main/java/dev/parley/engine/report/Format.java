package dev.parley.engine.report;

/** How the values of a column are shown. */
public enum Format {
    TEXT(0, 0),
    /** Whole numbers. */
    WHOLE(0, 0),
    ONE_DECIMAL(1, 1),
    TWO_DECIMALS(2, 2),
    /** As a price list has it: two decimals, up to twelve where there are more. */
    RATE(2, 12),
    /** Dollars without cents. */
    DOLLARS(0, 0),
    /** Dollars and cents. */
    CENTS(2, 2),
    /** A fraction of one, shown in percent with one decimal. */
    SHARE(1, 1),
    DAY(0, 0);

    private final int least;
    private final int most;

    Format(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Decimals that are always shown. */
    public int least() {
        return least;
    }

    /** Decimals that are shown where there are so many. */
    public int most() {
        return most;
    }

    /** Whether the column stands at the right. */
    public boolean number() {
        return this != TEXT && this != DAY;
    }
}
