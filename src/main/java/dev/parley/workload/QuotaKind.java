package dev.parley.workload;

/** What a quota counts. */
public enum QuotaKind {
    /** Model units that an account may hold; to be granted before they are bought. */
    MODEL_UNITS("model units", "units"),
    /** Tokens a minute on demand: input, cache writes, and output as often as the model's burndown says. */
    ON_DEMAND_TPM("on-demand tokens a minute", "tokens a minute");

    private final String label;
    private final String unit;

    QuotaKind(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    /** What its numbers are, in words. */
    public String unit() {
        return unit;
    }
}
