package dev.parley.schedule;

/** The groups in which AWS negotiates AI and ML spend. */
public enum Bundle {
    CAPACITY("Bedrock capacity"),
    ON_DEMAND("Bedrock on demand and batch"),
    SAGEMAKER("SageMaker"),
    OTHER_AI("Other AI and ML");

    private final String label;

    Bundle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
