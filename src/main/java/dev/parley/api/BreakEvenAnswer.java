package dev.parley.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a saturated unit-hour costs on demand, and the share of hours a unit has to be busy to cost the same. */
record BreakEvenAnswer(
        @Schema(description = "US dollars, exact within 12 decimals")
        BigDecimal saturatedOnDemandUsdPerUnitHour,

        @Nullable @Schema(description = "Six decimals; above 1 the unit never pays; null if on demand is free")
        BigDecimal breakEvenUtilisation) {}
