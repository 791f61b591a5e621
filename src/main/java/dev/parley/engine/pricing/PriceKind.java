package dev.parley.engine.pricing;

import static dev.parley.engine.pricing.PriceUnit.GSU_MONTH;
import static dev.parley.engine.pricing.PriceUnit.GSU_WEEK;
import static dev.parley.engine.pricing.PriceUnit.MILLION_TOKENS;
import static dev.parley.engine.pricing.PriceUnit.MODEL_UNIT_HOUR;
import static dev.parley.engine.pricing.PriceUnit.THOUSAND_TPM_HOUR;
import static dev.parley.engine.pricing.PriceUnit.UNIT_DAY;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of price in a catalogue. The code in files is the name in lower case. */
public enum PriceKind {
    ON_DEMAND_INPUT("On-demand input", MILLION_TOKENS, 0),
    ON_DEMAND_OUTPUT("On-demand output", MILLION_TOKENS, 0),
    CACHE_READ("Cache read", MILLION_TOKENS, 0),
    CACHE_WRITE("Cache write, 5 minutes", MILLION_TOKENS, 0),
    CACHE_WRITE_1H("Cache write, 1 hour", MILLION_TOKENS, 0),
    BATCH_INPUT("Batch input", MILLION_TOKENS, 0),
    BATCH_OUTPUT("Batch output", MILLION_TOKENS, 0),
    FLEX_INPUT("Flex input", MILLION_TOKENS, 0),
    FLEX_OUTPUT("Flex output", MILLION_TOKENS, 0),
    PRIORITY_INPUT("Priority input", MILLION_TOKENS, 0),
    PRIORITY_OUTPUT("Priority output", MILLION_TOKENS, 0),
    MODEL_UNIT_HOUR_NO_COMMIT("Model unit, no commitment", MODEL_UNIT_HOUR, 0),
    MODEL_UNIT_HOUR_1_MONTH("Model unit, 1 month", MODEL_UNIT_HOUR, 1),
    MODEL_UNIT_HOUR_6_MONTH("Model unit, 6 months", MODEL_UNIT_HOUR, 6),
    RESERVED_INPUT_TPM_HOUR_1_MONTH("Reserved tier input, 1 month", THOUSAND_TPM_HOUR, 1),
    RESERVED_OUTPUT_TPM_HOUR_1_MONTH("Reserved tier output, 1 month", THOUSAND_TPM_HOUR, 1),
    RESERVED_INPUT_TPM_HOUR_3_MONTH("Reserved tier input, 3 months", THOUSAND_TPM_HOUR, 3),
    RESERVED_OUTPUT_TPM_HOUR_3_MONTH("Reserved tier output, 3 months", THOUSAND_TPM_HOUR, 3),
    CUSTOM_MODEL_UNIT_MINUTE("Custom model unit", PriceUnit.CUSTOM_MODEL_UNIT_MINUTE, 0),
    PTU_HOUR("PTU, hourly", PriceUnit.PTU_HOUR, 0),
    PTU_RESERVATION_1_MONTH("PTU reservation, 1 month", PriceUnit.PTU_MONTH, 1),
    PTU_RESERVATION_1_YEAR("PTU reservation, 1 year", PriceUnit.PTU_YEAR, 12),
    GSU_1_WEEK("GSU, 1 week", GSU_WEEK, 0),
    GSU_1_MONTH("GSU, 1 month", GSU_MONTH, 1),
    GSU_3_MONTH("GSU, 3 months", GSU_MONTH, 3),
    GSU_1_YEAR("GSU, 1 year", GSU_MONTH, 12),
    PT_UNIT_DAY("Provisioned unit, 30 days or more", UNIT_DAY, 1);

    private final String label;
    private final PriceUnit unit;
    private final int termMonths;

    PriceKind(String label, PriceUnit unit, int termMonths) {
        this.label = label;
        this.unit = unit;
        this.termMonths = termMonths;
    }

    /** The kind of a code as written in files, such as {@code on_demand_input}; empty when there is none. */
    public static Optional<PriceKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public PriceUnit unit() {
        return unit;
    }

    /** Months one must keep paying; 0 for what obliges to nothing, and for terms shorter than a month. */
    public int termMonths() {
        return termMonths;
    }
}
