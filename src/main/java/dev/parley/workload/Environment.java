package dev.parley.workload;

/** Where a workload runs. Batch and experiment ask for no capacity. */
public enum Environment {
    PRODUCTION("production"),
    BATCH("batch"),
    INTERNAL("internal"),
    EXPERIMENT("experiment");

    private final String label;

    Environment(String label) {
        this.label = label;
    }

    /** As people read it, lower case. */
    public String label() {
        return label;
    }

    /** Whether capacity may be bought for it. */
    public boolean asksForCapacity() {
        return this == PRODUCTION || this == INTERNAL;
    }
}
