package dev.parley.deal;

/** What the Bedrock lines of the bill are made of when deals are evaluated. */
public enum BedrockSource {
    /** The forecast, all of it on demand at list. */
    ON_DEMAND("Bedrock on demand at list"),
    /** The latest plan run at list prices: its capacity, which is certain, and what it leaves on demand. */
    PLAN_RUN("As planned");

    private final String label;

    BedrockSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
