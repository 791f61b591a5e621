package dev.parley.engine.commitment.coupled;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Follows a search, and may end it: the search then answers with the best plan it has. */
@FunctionalInterface
public interface Progress {

    /** Never ends a search. */
    Progress UNWATCHED = _ -> true;

    /**
     * Told after every step, by the thread that searches.
     *
     * @return false to end the search with what it has
     */
    boolean goOn(Standing standing);

    /**
     * How a search stands.
     *
     * @param steps flows solved so far
     * @param bestUsd cost of the best plan so far, US dollars; null before the first
     * @param boundUsd no plan costs less; null before the first bound
     */
    record Standing(
            int steps,
            @Nullable BigDecimal bestUsd,
            @Nullable BigDecimal boundUsd) {}
}
