package dev.parley.schedule;

import dev.parley.engine.pricing.PriceKind;
import org.jspecify.annotations.Nullable;

/** How a line is named, from its kind of price. */
final class LineWords {

    private LineWords() {}

    /** Which side or class of token the line is for; empty for model units. */
    static String what(PriceKind kind) {
        return switch (kind) {
            case ON_DEMAND_INPUT, BATCH_INPUT, RESERVED_INPUT_TPM_HOUR_1_MONTH, RESERVED_INPUT_TPM_HOUR_3_MONTH ->
                "input";
            case ON_DEMAND_OUTPUT, BATCH_OUTPUT, RESERVED_OUTPUT_TPM_HOUR_1_MONTH, RESERVED_OUTPUT_TPM_HOUR_3_MONTH ->
                "output";
            case CACHE_READ -> "cache read";
            case CACHE_WRITE, CACHE_WRITE_1H -> "cache write";
            default -> "";
        };
    }

    /** How it is bought: "6-month unit", "3-month reserved", "tokens", "batch tokens". */
    static String term(PriceKind kind) {
        return switch (kind.unit()) {
            case MODEL_UNIT_HOUR -> kind.termMonths() == 0 ? "hourly unit" : kind.termMonths() + "-month unit";
            case THOUSAND_TPM_HOUR -> kind.termMonths() + "-month reserved";
            case MILLION_TOKENS -> batch(kind) ? "batch tokens" : "tokens";
            default -> kind.label();
        };
    }

    static String unit(PriceKind kind) {
        return switch (kind.unit()) {
            case MODEL_UNIT_HOUR -> "unit-h";
            case THOUSAND_TPM_HOUR -> "kTPM-h";
            case MILLION_TOKENS -> "M tok";
            default -> kind.unit().label();
        };
    }

    static boolean batch(@Nullable PriceKind kind) {
        return kind == PriceKind.BATCH_INPUT || kind == PriceKind.BATCH_OUTPUT;
    }
}
