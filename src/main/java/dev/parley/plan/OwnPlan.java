package dev.parley.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Purchases somebody decided on for a pool, in place of the exact ones.
 *
 * @param version {@value #NEW} while nobody has saved one
 * @param by      who saved it last
 */
public record OwnPlan(String pool, List<Line> lines, long version, String by, Instant at) {

    /** Version of a plan that nobody has saved. */
    public static final long NEW = -1;

    public OwnPlan {
        lines = List.copyOf(lines);
    }

    /**
     * A purchase.
     *
     * @param side  code of the side of the product
     * @param term  id of the term
     * @param units model units, or thousand tokens a minute
     */
    public record Line(String side, String term, YearMonth start, int units) {}
}
