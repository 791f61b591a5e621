package dev.parley.signed;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal costs over the term, against where we stand: dollars of expected payment on the whole bill.
 *
 * @param expected     of the deal; null while {@code missing} says why
 * @param overWalkAway dollars more than our walk-away, below zero where it costs less; null without one
 * @param overTarget   the same against our target
 * @param missing      why a figure is not there, each a sentence
 */
public record SigningCost(
        @Nullable BigDecimal expected,
        @Nullable BigDecimal overWalkAway,
        @Nullable BigDecimal overTarget,
        List<String> missing) {

    public SigningCost {
        missing = List.copyOf(missing);
    }
}
