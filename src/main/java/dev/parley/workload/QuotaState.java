package dev.parley.workload;

/** What became of the quota asked for. */
public enum QuotaState {
    /** Nothing is open. */
    GRANTED("granted"),
    OPEN("open"),
    REFUSED("refused");

    private final String label;

    QuotaState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
