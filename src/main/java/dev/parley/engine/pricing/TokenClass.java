package dev.parley.engine.pricing;

/** The classes of token that a price list tells apart. A request's prompt is input + cache read + cache write. */
public enum TokenClass {
    INPUT("input", PriceKind.ON_DEMAND_INPUT),
    CACHE_READ("cache read", PriceKind.CACHE_READ),
    CACHE_WRITE("cache write", PriceKind.CACHE_WRITE),
    OUTPUT("output", PriceKind.ON_DEMAND_OUTPUT);

    private final String label;
    private final PriceKind onDemand;

    TokenClass(String label, PriceKind onDemand) {
        this.label = label;
        this.onDemand = onDemand;
    }

    public String label() {
        return label;
    }

    /** The kind of price that an on-demand request pays for it (5-minute cache writes). */
    public PriceKind onDemand() {
        return onDemand;
    }
}
