package dev.parley.deal;

import dev.parley.bill.ContractLine;

/** Which terms of the deals are priced. */
public enum Lens {
    ALL_TERMS("All terms"),
    /** Header terms, percentages on lines and clauses: what stays when one-off money is looked through. */
    WITHOUT_CREDITS("Without credits and support terms");

    private final String label;

    Lens(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean prices(Item item) {
        return this == ALL_TERMS
                || item.topic() != Topic.CREDIT && !item.subject().equals(ContractLine.SUPPORT.name());
    }
}
