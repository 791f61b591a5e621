package dev.parley.workload;

/** How certain it is that a workload runs. */
public enum Status {
    /** It runs. */
    LIVE("live"),
    /** Its budget is granted; it runs from its launch on. */
    FUNDED("funded"),
    /** Nobody has granted anything: never inside a commitment. */
    IDEA("idea");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** As people read it, lower case. */
    public String label() {
        return label;
    }
}
