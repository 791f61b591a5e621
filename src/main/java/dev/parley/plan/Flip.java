package dev.parley.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a decision turns. Both ends were planned: at {@code stays} it is still what it is, at {@code turns} it no longer is,
 * and they lie no further apart than the tolerance asked for.
 *
 * @param stays factor of the volume or the rate at which the decision is the one of the plan
 * @param turns factor at which it is not
 */
public record Flip(BigDecimal stays, BigDecimal turns) {

    /** Factor between two plans looked at while a turn is sought; a decision that turns twice in between is not seen. */
    private static final BigDecimal STEP = new BigDecimal("1.05");

    private static final MathContext DIGITS = new MathContext(9);

    /**
     * The nearest turn up or down from 1.
     *
     * @param same      whether the decision at a factor is the one at 1
     * @param least     smallest factor looked at
     * @param most      largest factor looked at
     * @param tolerance how far apart the ends may lie
     * @return empty when the decision is the same at every factor looked at
     */
    static Optional<Flip> nearest(Predicate<BigDecimal> same, BigDecimal least, BigDecimal most, BigDecimal tolerance) {
        BigDecimal up = BigDecimal.ONE;
        BigDecimal down = BigDecimal.ONE;
        while (up.compareTo(most) < 0 || down.compareTo(least) > 0) {
            if (up.compareTo(most) < 0) {
                BigDecimal next = up.multiply(STEP, DIGITS).min(most);
                if (!same.test(next)) {
                    return Optional.of(between(same, up, next, tolerance));
                }
                up = next;
            }
            if (down.compareTo(least) > 0) {
                BigDecimal next = down.divide(STEP, DIGITS).max(least);
                if (!same.test(next)) {
                    return Optional.of(between(same, down, next, tolerance));
                }
                down = next;
            }
        }
        return Optional.empty();
    }

    /** The turn between a factor at which the decision is the same and one at which it is not. */
    static Flip between(Predicate<BigDecimal> same, BigDecimal stays, BigDecimal turns, BigDecimal tolerance) {
        BigDecimal here = stays;
        BigDecimal there = turns;
        while (there.subtract(here).abs().compareTo(tolerance) > 0) {
            BigDecimal middle = here.add(there).divide(BigDecimal.valueOf(2), DIGITS);
            if (same.test(middle)) {
                here = middle;
            } else {
                there = middle;
            }
        }
        return new Flip(here, there);
    }
}
