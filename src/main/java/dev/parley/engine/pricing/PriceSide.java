package dev.parley.engine.pricing;

/** Whose price it is. The three stand side by side in the price book; none is taken for another. */
public enum PriceSide {
    LIST("list"),
    CURRENT("current contract"),
    NEGOTIATED("negotiated");

    private final String label;

    PriceSide(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
