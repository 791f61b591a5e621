package dev.parley.engine.pricing;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.Optional;

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

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    private final String label;

    PriceUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * What one unit held for a month costs.
     *
     * @param usd   price for this unit
     * @param hours hours of the month
     * @return empty for tokens, which nobody holds
     */
    public Optional<BigDecimal> aMonth(BigDecimal usd, BigDecimal hours) {
        return switch (this) {
            case MILLION_TOKENS -> Optional.empty();
            case MODEL_UNIT_HOUR, THOUSAND_TPM_HOUR, PTU_HOUR -> Optional.of(usd.multiply(hours));
            case CUSTOM_MODEL_UNIT_MINUTE -> Optional.of(usd.multiply(hours).multiply(MINUTES_OF_AN_HOUR));
            case PTU_MONTH, GSU_MONTH -> Optional.of(usd);
            case PTU_YEAR -> Optional.of(Money.divide(usd, MONTHS_OF_A_YEAR));
            case GSU_WEEK -> Optional.of(Money.divide(usd.multiply(hours), HOURS_OF_A_WEEK));
            case UNIT_DAY -> Optional.of(Money.divide(usd.multiply(hours), HOURS_OF_A_DAY));
        };
    }
}
