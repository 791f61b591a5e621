package dev.parley.schedule;

/** The paper a line is written on: what AWS bills itself, and what it bills for a seller on its Marketplace. */
public enum Paper {
    ADDENDUM("Addendum"),
    MARKETPLACE("Private offer");

    private final String label;

    Paper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
