package dev.parley.price.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.engine.pricing.PriceUnit;
import dev.parley.engine.pricing.Rate;
import dev.parley.intake.Intake;
import dev.parley.price.PriceVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the price book says things. */
final class Words {

    private static final Map<String, String> CHANNELS = Map.of(
            "bedrock", "Bedrock",
            "anthropic-direct", "Anthropic direct",
            "openai-direct", "OpenAI direct",
            "azure-openai", "Azure OpenAI",
            "vertex", "Google Vertex",
            "xai-direct", "xAI direct");

    private Words() {}

    static String channel(String code) {
        return CHANNELS.getOrDefault(code, code);
    }

    /** The short unit of a column: "$/M tok". */
    static String unit(PriceUnit unit) {
        return "$/"
                + switch (unit) {
                    case MILLION_TOKENS -> "M tok";
                    case MODEL_UNIT_HOUR -> "unit-h";
                    case THOUSAND_TPM_HOUR -> "kTPM-h";
                    case CUSTOM_MODEL_UNIT_MINUTE -> "CMU-min";
                    case PTU_HOUR -> "PTU-h";
                    case PTU_MONTH -> "PTU-month";
                    case PTU_YEAR -> "PTU-year";
                    case GSU_WEEK -> "GSU-week";
                    case GSU_MONTH -> "GSU-month";
                    case UNIT_DAY -> "unit-day";
                };
    }

    /** "from 24 Jul 2026", "1 Nov 2026 to 30 Apr 2027" */
    static String days(Rate rate) {
        return rate.to() == null
                ? "from " + Numbers.date(rate.from())
                : Numbers.date(rate.from()) + " to " + Numbers.date(rate.to());
    }

    static String moment(Instant at) {
        return Numbers.moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + " UTC";
    }

    /** File, hash, who and when: what a number of a list that was taken in rests on. */
    static String provenance(Intake intake) {
        var hash = intake.files().getFirst().sha256();
        return "Taken in by " + intake.by() + ", " + moment(intake.at()) + ", from " + intake.fileNames() + " (SHA-256 "
                + hash.substring(0, Math.min(12, hash.length())) + "…)";
    }

    /** A version as a choice: {@code 11 Sep 2026, AmazonBedrock}. */
    static String version(PriceVersion version) {
        return Numbers.date(version.asOf()) + ", " + version.offer();
    }

    /** Tokens a minute, or that there is no limit. */
    static String tokens(@Nullable BigDecimal tokensPerMinute) {
        return tokensPerMinute == null
                ? "not limited"
                : Numbers.decimal(
                        tokensPerMinute,
                        Math.max(0, tokensPerMinute.stripTrailingZeros().scale()));
    }
}
