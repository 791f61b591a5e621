package dev.parley.deal;

/** Which discount a commitment earns on the commit curve. */
public enum CurveBasis {
    TIER_TABLE("Discount as in the tier table"),
    DEAL("Discount as in the deal");

    private final String label;

    CurveBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
