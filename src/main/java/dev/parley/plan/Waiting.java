package dev.parley.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether to wait before a long term is bought. With c the cheapest month without it and r its rate a month, waiting m months
 * of a term of L costs m (c - r) more if the demand stays, and saves (L - m) r if it is abandoned after month m: wait if the
 * probability of that is above p* = m (c - r) / ((L - m) r). It informs; what is proven decides.
 *
 * @param longTerm       id of the long term
 * @param months      its length
 * @param level       the level it is about
 * @param rate        the long term's rate, dollars for a unit and hour
 * @param without     the cheapest hour without it: a short term, no commitment, or the level's own load on demand
 * @param withoutWhat which of them that is
 * @param points      p* by months waited
 */
public record Waiting(
        String side,
        String longTerm,
        int months,
        int level,
        BigDecimal rate,
        BigDecimal without,
        String withoutWhat,
        List<Point> points) {

    public Waiting {
        points = List.copyOf(points);
    }

    /**
     * Months waited and p*, not bound to 0 to 1.
     *
     * @param probability at or below 0: always wait; at or above 1: never
     */
    public record Point(int waited, BigDecimal probability) {

        public boolean always() {
            return probability.signum() <= 0;
        }

        public boolean never() {
            return probability.compareTo(BigDecimal.ONE) >= 0;
        }
    }

    /** A workload of the pool whose low case ends: from when, and how likely the low case is. */
    public record Abandoned(String workload, @Nullable YearMonth from, BigDecimal probability) {}

    /** The whole answer for a pool. */
    public record Answer(List<Waiting> levels, List<Abandoned> abandoned) {}
}
