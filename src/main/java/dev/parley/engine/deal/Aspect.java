package dev.parley.engine.deal;

/** What an agreement may do with a line of the bill. */
public enum Aspect {
    /** The discount across services lowers its price. */
    TAKES_DISCOUNT(true),
    /** What is paid for it counts toward the commitment. */
    COUNTS(true),
    /** It counts only as far as the share of the commitment that Marketplace spend may fill. */
    UNDER_MARKETPLACE_CAP(false);

    private final boolean favourable;

    Aspect(boolean favourable) {
        this.favourable = favourable;
    }

    /** Whether a yes is in our favour. */
    public boolean favourable() {
        return favourable;
    }
}
