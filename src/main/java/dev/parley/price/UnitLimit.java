package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.engine.pricing.CapacityProduct.Limit;
import dev.parley.engine.pricing.TokenClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of capacity carries for a model.
 *
 * @param own                   true for Parley's own data, false for what the negotiation entered
 * @param product               code of the capacity product; null for limits of something else, such as a quota
 * @param region                region or scope, or {@code any}
 * @param unit                  the unit as the source names it
 * @param inputTokensPerMinute  limit of input, or of the weighted sum; null when there is none or it is unknown
 * @param outputTokensPerMinute limit of output; null when there is none or it is unknown
 * @param outputWeight          input tokens that one output token counts in a weighted sum
 * @param cacheReadWeight       input tokens that one token read from the cache counts; null counts as input
 * @param cacheWriteWeight      input tokens that one token written to the cache counts; null counts as input
 * @param minimumUnits          smallest purchase for this model, when it differs from the product's
 * @param by                    display name of who entered it; null for Parley's own data
 */
public record UnitLimit(
        UUID id,
        boolean own,
        @Nullable String product,
        String provider,
        String model,
        String region,
        String unit,
        LimitRule rule,
        @Nullable BigDecimal inputTokensPerMinute,
        @Nullable BigDecimal outputTokensPerMinute,
        @Nullable BigDecimal outputWeight,
        @Nullable BigDecimal cacheReadWeight,
        @Nullable BigDecimal cacheWriteWeight,
        @Nullable Integer minimumUnits,
        @Nullable Integer stepUnits,
        Evidence evidence,
        @Nullable String note,
        long version,
        @Nullable String by,
        Instant at) {

    /** Region of a limit that holds everywhere. */
    public static final String ANY_REGION = "any";

    /** The limits of one unit for the engine; empty when they are unknown. */
    public List<Limit> limits() {
        return switch (rule) {
            case UNKNOWN -> List.of();
            case WEIGHTED -> {
                var weights = inputWeights();
                weights.put(TokenClass.OUTPUT, Checks.set(outputWeight));
                yield List.of(new Limit(weights, Checks.set(inputTokensPerMinute)));
            }
            case SEPARATE -> {
                var limits = new ArrayList<Limit>();
                if (inputTokensPerMinute != null) {
                    limits.add(new Limit(inputWeights(), inputTokensPerMinute));
                }
                if (outputTokensPerMinute != null) {
                    limits.add(new Limit(Map.of(TokenClass.OUTPUT, BigDecimal.ONE), outputTokensPerMinute));
                }
                yield List.copyOf(limits);
            }
        };
    }

    private Map<TokenClass, BigDecimal> inputWeights() {
        var weights = new EnumMap<TokenClass, BigDecimal>(TokenClass.class);
        weights.put(TokenClass.INPUT, BigDecimal.ONE);
        put(weights, TokenClass.CACHE_READ, cacheReadWeight);
        put(weights, TokenClass.CACHE_WRITE, cacheWriteWeight);
        return weights;
    }

    private static void put(Map<TokenClass, BigDecimal> weights, TokenClass of, @Nullable BigDecimal weight) {
        if (weight == null || weight.signum() > 0) {
            weights.put(of, weight == null ? BigDecimal.ONE : weight);
        }
    }
}
