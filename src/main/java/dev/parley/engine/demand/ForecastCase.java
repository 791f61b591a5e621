package dev.parley.engine.demand;

import dev.parley.engine.quantity.Share;

/** The three cases of a forecast. As scenarios all workloads are low, base or high together. */
public enum ForecastCase {
    LOW("low", "P10", Share.of("0.30")),
    BASE("base", "P50", Share.of("0.40")),
    HIGH("high", "P90", Share.of("0.30"));

    private final String label;
    private final String percentile;
    private final Share weight;

    ForecastCase(String label, String percentile, Share weight) {
        this.label = label;
        this.percentile = percentile;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** Which percentile of the forecast it stands for. */
    public String percentile() {
        return percentile;
    }

    /** Its probability as one of three scenarios. */
    public Share weight() {
        return weight;
    }
}
