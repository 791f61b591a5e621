package dev.parley.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commitment plan to compute. Every component may be missing in the JSON; {@link PlanReader} says which are needed. */
record PlanRequest(
        @Nullable @Schema(description = "First month", example = "2027-01")
        String start,

        @Nullable @Schema(description = "Months planned, 1 to 120", example = "9")
        Integer months,

        @Nullable
        @Schema(
                description = "Hours of every month, or \"calendar\"",
                types = {"number", "string"},
                example = "730")
        Object hoursPerMonth,

        @Nullable
        @Schema(
                allowableValues = {"within", "prorate"},
                defaultValue = "prorate")
        String horizonEnd,

        @Nullable List<PoolJson> pools) {

    record PoolJson(
            @Nullable String id,
            @Nullable List<TermJson> terms,
            @Nullable NoCommitmentJson noCommitment,
            @Nullable List<HeldJson> existing,

            @Nullable @Schema(description = "Least committed units by month; missing months 0")
            List<Integer> floor,

            @Nullable @Schema(description = "Most units of all terms longer than a month, by month")
            List<Integer> maximumLongTermUnits,

            @Nullable @Schema(description = "Most committed units, by month")
            List<Integer> quota,

            @Nullable @Schema(description = "Last month in which a term may run")
            String lastMonth,

            @Nullable @Schema(description = "Months in which nothing may start")
            List<String> noStart,

            @Nullable List<ScenarioJson> scenarios,
            @Nullable List<DeferrableJson> deferrable) {}

    @Schema(description = "Bears usdPerUnitHour or rates, not both")
    record TermJson(
            @Nullable String id,
            @Nullable Integer months,
            @Nullable BigDecimal usdPerUnitHour,
            @Nullable List<RateJson> rates,

            @Nullable @Schema(description = "Most units active at once, held ones included")
            Integer maximumUnits) {}

    @Schema(description = "The rate of purchases that start from one month to another, both included")
    record RateJson(
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal usdPerUnitHour) {}

    record NoCommitmentJson(
            @Nullable BigDecimal usdPerUnitHour,

            @Nullable @Schema(allowableValues = {"block", "month"})
            String granularity) {}

    record HeldJson(
            @Nullable String term,
            @Nullable String start,
            @Nullable Integer units,

            @Nullable @Schema(description = "Last month in which they run; null for the length of the term")
            String until) {}

    record ScenarioJson(
            @Nullable BigDecimal probability, @Nullable List<MonthJson> demand) {}

    record MonthJson(@Nullable String month, @Nullable List<BlockJson> blocks) {}

    @Schema(description = "Bears units and onDemandUsdPerUnitHour, or layers in filling order")
    record BlockJson(
            @Nullable BigDecimal hours,
            @Nullable BigDecimal units,
            @Nullable BigDecimal onDemandUsdPerUnitHour,
            @Nullable List<LayerJson> layers,

            @Nullable @Schema(description = "Spread of minutes inside the hour, 0 to 10")
            BigDecimal cv) {}

    record LayerJson(@Nullable BigDecimal units, @Nullable BigDecimal onDemandUsdPerUnitHour) {}

    record DeferrableJson(
            @Nullable String month,
            @Nullable BigDecimal unitHours,
            @Nullable BigDecimal usdPerUnitHour) {}
}
