package dev.parley.paper;

import dev.parley.review.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A paper that others were asked to approve.
 *
 * @param standing of its exact content
 * @param issued   whether exactly this was issued already
 * @param obstacle why it may not leave even where it is approved: something changed since; null for nothing
 */
public record SentPaper(
        IssuedPaper paper,
        Standing standing,
        boolean issued,
        @Nullable String obstacle) {

    /** Whether it may leave now; what was issued may, and is the same again. */
    public boolean mayLeave() {
        return obstacle == null && standing instanceof Standing.Approved;
    }
}
