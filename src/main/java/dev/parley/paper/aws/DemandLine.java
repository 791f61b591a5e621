package dev.parley.paper.aws;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Demand for one model and scope of one account, as AWS asks for it: demand, not purchases.
 *
 * @param account payer and account alias
 * @param standing "running", "funded", or "upside, non-binding"
 * @param cacheReadShare share of all input tokens read from the cache, 0 to 1
 * @param inputTokensPerRequest mean tokens of one request, cache included; null while requests are unknown
 * @param needBy "running", or the month from which it is needed
 * @param quarters one entry a quarter, in order
 */
public record DemandLine(
        String model,
        String scope,
        String account,
        String standing,
        BigDecimal cacheReadShare,
        @Nullable BigDecimal inputTokensPerRequest,
        @Nullable BigDecimal outputTokensPerRequest,
        String needBy,
        List<QuarterDemand> quarters) {

    public DemandLine {
        quarters = List.copyOf(quarters);
    }

    /**
     * Demand of one quarter in thousand tokens a minute and requests a minute. Input counts uncached input and cache
     * writes, as AWS's own quota does. Steady is the mean over all hours; peak is the busiest hour of the week with one
     * standard deviation of its minutes on top.
     */
    public record QuarterDemand(
            String quarter,
            BigDecimal steadyInput,
            BigDecimal steadyOutput,
            BigDecimal peakInput,
            BigDecimal peakOutput,
            @Nullable BigDecimal requestsPerMinute) {}
}
