package dev.parley.workload;

/** What the users of a workload were promised. */
public enum Guarantee {
    NONE("none"),
    /** Answers in time: minute peaks must fit. */
    LATENCY("latency"),
    /** So many tokens a minute at any time; what is above the units overflows to on demand, inside its quota. */
    THROUGHPUT("throughput"),
    /** The same, and committed units cover at least its mean. */
    THROUGHPUT_AT_MEAN("throughput, units cover its mean"),
    /** The same, and committed units cover its busiest minute. */
    THROUGHPUT_AT_PEAK("throughput, units cover its peak"),
    /** A promise is wanted and not given yet. */
    WANTED("wanted");

    private final String label;

    Guarantee(String label) {
        this.label = label;
    }

    /** Whether so many tokens a minute were promised. */
    public boolean throughput() {
        return this == THROUGHPUT || this == THROUGHPUT_AT_MEAN || this == THROUGHPUT_AT_PEAK;
    }

    /** As people read it, lower case. */
    public String label() {
        return label;
    }
}
