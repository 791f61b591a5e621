package dev.parley.engine.commitment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Units held today.
 *
 * @param term id of their term in the pool
 * @param start first month, may lie before the plan
 * @param units whole units, 0 to 10,000
 * @param until last month in which they run, earlier or later than the term says; null for the length of the term
 */
public record Held(
        String term, YearMonth start, int units, @Nullable YearMonth until) {}
