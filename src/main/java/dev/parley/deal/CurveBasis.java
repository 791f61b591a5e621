package dev.parley.deal;

/** Which discount a commitment earns on the commit curve. */
public enum CurveBasis {
    TIER_TABLE("Tier table's discount"),
    DEAL("The deal's discount");

    private final String label;

    CurveBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
