package dev.parley.workload.series;

import dev.parley.engine.demand.MeasuredSeries;
import dev.parley.engine.pricing.TokenClass;
import java.util.List;
import java.util.Set;

/**
 * What was read of a text.
 *
 * @param series   what was measured
 * @param told     classes of token that a column holds
 * @param taken    rows taken
 * @param rejected how many rows were not taken
 * @param examples the first of them, at most {@link #MOST_EXAMPLES}
 * @param remarks  sentences on how the text was read
 */
public record ReadSeries(
        MeasuredSeries series,
        Set<TokenClass> told,
        int taken,
        int rejected,
        List<Rejected> examples,
        List<String> remarks) {

    static final int MOST_EXAMPLES = 100;

    /** A row that was not taken: line 1 is the first of the text. */
    public record Rejected(int line, String reason) {}
}
