package dev.parley.engine.demand;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens in time, in thousand tokens a minute, none negative.
 *
 * @param input      uncached input
 * @param cacheRead  input read from the prompt cache
 * @param cacheWrite input written to the prompt cache
 * @param output     output
 */
public record TokenFlow(BigDecimal input, BigDecimal cacheRead, BigDecimal cacheWrite, BigDecimal output) {

    public static final TokenFlow NONE =
            new TokenFlow(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public TokenFlow {
        for (BigDecimal part : List.of(input, cacheRead, cacheWrite, output)) {
            if (part.signum() < 0) {
                throw new IllegalArgumentException(
                        "A flow of tokens is zero or more, not " + part.toPlainString() + " thousand a minute.");
            }
        }
    }

    public static TokenFlow of(String input, String cacheRead, String cacheWrite, String output) {
        return new TokenFlow(
                new BigDecimal(input), new BigDecimal(cacheRead), new BigDecimal(cacheWrite), new BigDecimal(output));
    }

    public BigDecimal of(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
        };
    }

    /** All four classes together. */
    public BigDecimal total() {
        return input.add(cacheRead).add(cacheWrite).add(output);
    }

    public TokenFlow plus(TokenFlow other) {
        return new TokenFlow(
                input.add(other.input),
                cacheRead.add(other.cacheRead),
                cacheWrite.add(other.cacheWrite),
                output.add(other.output));
    }

    /** The same mix at {@code factor} times the volume. */
    public TokenFlow times(BigDecimal factor) {
        return new TokenFlow(
                input.multiply(factor, Money.PRECISION),
                cacheRead.multiply(factor, Money.PRECISION),
                cacheWrite.multiply(factor, Money.PRECISION),
                output.multiply(factor, Money.PRECISION));
    }

    /**
     * Saturated units this flow needs, fractions included: the largest of the side's limits, each a weighted sum over
     * what one unit carries. Empty when it is unknown what one unit carries.
     */
    public Optional<BigDecimal> units(CapacityProduct.Side side) {
        return side.limits().stream().map(this::unitsOf).reduce(BigDecimal::max);
    }

    /** Saturated units this flow needs of one limit. */
    BigDecimal unitsOf(CapacityProduct.Limit limit) {
        BigDecimal counted = BigDecimal.ZERO;
        for (Map.Entry<TokenClass, BigDecimal> weight : limit.weights().entrySet()) {
            counted = counted.add(of(weight.getKey()).multiply(weight.getValue()));
        }
        return Money.divide(counted.movePointRight(3), limit.tokensPerMinute());
    }
}
