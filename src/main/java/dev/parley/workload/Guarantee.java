package dev.parley.workload;

/** What the users of a workload were promised. */
public enum Guarantee {
    NONE("none"),
    /** Answers in time: minute peaks must fit. */
    LATENCY("latency"),
    /** So many tokens a minute at any time: sets a floor at its own peak. */
    THROUGHPUT("throughput"),
    /** A promise is wanted and not given yet. */
    WANTED("wanted");

    private final String label;

    Guarantee(String label) {
        this.label = label;
    }

    /** As people read it, lower case. */
    public String label() {
        return label;
    }
}
