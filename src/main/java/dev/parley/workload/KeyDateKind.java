package dev.parley.workload;

/** What a date is for. */
public enum KeyDateKind {
    /** A day by which something must be done or ends. */
    DEADLINE("deadline"),
    /** A month in which no term may start: plans buy around it. */
    CLOSED_MONTH("nothing may start");

    private final String label;

    KeyDateKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
