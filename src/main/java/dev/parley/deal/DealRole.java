package dev.parley.deal;

/** What a deal is in the negotiation. */
public enum DealRole {
    /** The agreement in force; one at most. */
    TODAY("today"),
    /** What we asked for. */
    ASK("our ask"),
    /** What AWS offered. */
    OFFER("AWS's offer"),
    /** What we want to reach; one at most. */
    TARGET("target"),
    /** The worst we would sign; one at most. */
    WALK_AWAY("walk-away"),
    /** Something tried out. */
    IDEA("idea");

    private final String label;

    DealRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a negotiation has at most one of it. */
    public boolean single() {
        return this == TODAY || this == TARGET || this == WALK_AWAY;
    }

    /** Whether it is a round: it has a day on which it was made. */
    public boolean round() {
        return this == ASK || this == OFFER;
    }
}
