package dev.parley.workload.measured;

import dev.parley.engine.demand.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of one source.
 *
 * @param requests  answered, or null when the file does not tell
 * @param throttled refused because of a quota, or null
 * @param failed    ended in another error, or null
 * @param rows      of the file that it was made of
 */
public record Found(
        Source source,
        Measurement measurement,
        @Nullable Long requests,
        @Nullable Long throttled,
        @Nullable Long failed,
        long rows) {}
