package dev.parley.engine.demand;

import dev.parley.engine.quantity.Share;

/** The three cases of a forecast. As scenarios all workloads are low, base or high together. */
public enum ForecastCase {
    /** The tenth percentile. */
    LOW("low", Share.of("0.30")),
    /** The median. */
    BASE("base", Share.of("0.40")),
    /** The ninetieth percentile. */
    HIGH("high", Share.of("0.30"));

    private final String label;
    private final Share weight;

    ForecastCase(String label, Share weight) {
        this.label = label;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** Its probability as one of three scenarios. */
    public Share weight() {
        return weight;
    }
}
