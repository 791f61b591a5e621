package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Units of one term bought from one month.
 *
 * @param term id of the term
 * @param start first month
 * @param units whole units
 * @param usd US dollars for the months inside the plan
 * @param usdBeyondHorizon US dollars for the months after it
 */
public record Purchase(String term, YearMonth start, int units, BigDecimal usd, BigDecimal usdBeyondHorizon) {

    /** A purchase still to be priced by {@link CommitmentPlanner#evaluate}. */
    public static Purchase of(String term, YearMonth start, int units) {
        return new Purchase(term, start, units, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
