package dev.parley.bill;

import dev.parley.bill.Charge.Kind;

/** What is no spend and stands apart from the lines: it takes no discount and counts nowhere. */
public enum Apart implements BillPlace {
    CREDIT(Kind.CREDIT, "Apart, a credit"),
    REFUND(Kind.REFUND, "Apart, a refund"),
    TAX(Kind.TAX, "Apart, a tax");

    private final Kind kind;
    private final String label;

    Apart(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** What its charges are taken to be. */
    Kind kind() {
        return kind;
    }
}
