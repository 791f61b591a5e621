package dev.parley.engine.demand;

/** What the number in a forecast cell means. */
public enum EntryKind {
    /** Thousand tokens a minute of all four classes together, mean over all hours of the quarter. */
    TOKENS("thousand tokens a minute"),
    /** Saturated model units at the workload's mix, mean over all hours of the quarter. */
    UNITS("model units"),
    /** Growth against the quarter before as a fraction: 0.05 is 5 % more; the first quarter grows against today. */
    GROWTH("growth");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
