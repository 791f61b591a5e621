package dev.parley.workload;

/** Who sends the bill, which decides which discount it takes and which cap it falls under. */
public enum BilledBy {
    AWS("AWS"),
    MARKETPLACE("AWS Marketplace");

    private final String label;

    BilledBy(String label) {
        this.label = label;
    }

    /** As people read it, lower case. */
    public String label() {
        return label;
    }
}
