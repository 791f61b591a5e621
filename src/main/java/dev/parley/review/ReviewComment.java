package dev.parley.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a submission.
 *
 * @param line       key of the line it is about; empty for the whole
 * @param resolvedBy who said that it is done; null while nobody has
 */
public record ReviewComment(
        UUID id,
        String line,
        String words,
        String by,
        Instant at,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        long version) {

    public boolean open() {
        return resolvedAt == null;
    }
}
