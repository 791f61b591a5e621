package dev.parley.workload.measured;

import dev.parley.engine.demand.Measurement;
import dev.parley.engine.pricing.TokenClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of one source.
 *
 * @param told      classes of token that the file tells; the measurement tells no others
 * @param requests  answered, or null when the file does not tell
 * @param throttled refused because of a quota, or null
 * @param failed    ended in another error, or null
 * @param rows      of the file that it was made of
 */
public record Found(
        Source source,
        Measurement measurement,
        Set<TokenClass> told,
        @Nullable Long requests,
        @Nullable Long throttled,
        @Nullable Long failed,
        long rows) {

    public Found {
        measurement = measurement.telling(told);
    }

    /** The same of files that tell these classes at most. */
    Found telling(Set<TokenClass> columns) {
        var both = EnumSet.noneOf(TokenClass.class);
        told.stream().filter(columns::contains).forEach(both::add);
        return new Found(source, measurement, Collections.unmodifiableSet(both), requests, throttled, failed, rows);
    }
}
