package dev.parley.engine.migration;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;

/**
 * How many tokens of the new model stand for one of the old.
 *
 * @param input  for everything that goes in: uncached input, cache reads and cache writes; above zero
 * @param output for what comes out; above zero
 */
public record TokenFactor(BigDecimal input, BigDecimal output) {

    /** As many tokens as before. */
    public static final TokenFactor ONE = new TokenFactor(BigDecimal.ONE, BigDecimal.ONE);

    public TokenFactor {
        if (input.signum() <= 0 || output.signum() <= 0) {
            throw new IllegalArgumentException("A token factor is above zero, not " + input.toPlainString() + " in and "
                    + output.toPlainString() + " out: 1 means as many tokens as before.");
        }
    }

    /** Whether neither side changes. */
    public boolean one() {
        return input.compareTo(BigDecimal.ONE) == 0 && output.compareTo(BigDecimal.ONE) == 0;
    }

    /** The flow the new model sees. */
    public TokenFlow of(TokenFlow before) {
        return one()
                ? before
                : new TokenFlow(
                        before.input().multiply(input, Money.PRECISION),
                        before.cacheRead().multiply(input, Money.PRECISION),
                        before.cacheWrite().multiply(input, Money.PRECISION),
                        before.output().multiply(output, Money.PRECISION));
    }
}
