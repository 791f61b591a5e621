package dev.parley.benchmark;

import dev.parley.bill.ContractLine;

/** What a discount that somebody has is on. */
public enum About {
    /** Everything AWS bills, across services. */
    AGREEMENT("Across services"),
    /** A line of the bill; the subject is its code. */
    LINE("Line of the bill"),
    /** A product, as a deal or a schedule names it. */
    PRODUCT("Product");

    private final String label;

    About(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What a benchmark is about, for people. */
    public String label(String subject) {
        return switch (this) {
            case AGREEMENT -> label;
            case LINE -> ContractLine.valueOf(subject).label();
            case PRODUCT -> subject;
        };
    }
}
