package dev.parley.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A unit with two separate limits, its rate, and on-demand prices for a mix of tokens. */
record BreakEvenRequest(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "35.0")
        BigDecimal unitUsdPerHour,

        @Nullable @Schema(description = "May be left out if the mix has no input tokens", example = "200000")
        BigDecimal inputTokensPerMinute,

        @Nullable @Schema(description = "May be left out if the mix has no output tokens", example = "20000")
        BigDecimal outputTokensPerMinute,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        OnDemandPrice onDemand,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        TokenMix mix) {

    /** US dollars for a million tokens. */
    record OnDemandPrice(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "3.0")
            BigDecimal inputUsdPerMillion,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "15.0")
            BigDecimal outputUsdPerMillion) {}

    /** Tokens in proportion. */
    record TokenMix(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "10")
            BigDecimal inputTokens,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1")
            BigDecimal outputTokens) {}
}
