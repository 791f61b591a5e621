package dev.parley.bill;

/** What the agreement says of a line, as far as it is in writing. */
public enum Treatment {
    YES("yes"),
    NO("no"),
    /** Said, contested or silent: an entry to settle before signing. */
    NOT_IN_WRITING("not in writing");

    private final String label;

    Treatment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
