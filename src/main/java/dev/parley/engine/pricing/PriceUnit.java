package dev.parley.engine.pricing;

/** What one price is for. */
public enum PriceUnit {
    MILLION_TOKENS("per million tokens"),
    MODEL_UNIT_HOUR("per model unit and hour"),
    THOUSAND_TPM_HOUR("per 1,000 tokens a minute and hour"),
    CUSTOM_MODEL_UNIT_MINUTE("per custom model unit and minute"),
    PTU_HOUR("per PTU and hour"),
    PTU_MONTH("per PTU and month"),
    PTU_YEAR("per PTU and year"),
    GSU_WEEK("per GSU and week"),
    GSU_MONTH("per GSU and month"),
    UNIT_DAY("per unit and day");

    private final String label;

    PriceUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
