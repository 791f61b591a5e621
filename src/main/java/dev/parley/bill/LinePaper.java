package dev.parley.bill;

/** The paper on which the terms of a line stand. */
public enum LinePaper {
    ADDENDUM("addendum"),
    PRIVATE_OFFER("Marketplace private offer"),
    SUPPORT("support agreement");

    private final String label;

    LinePaper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
