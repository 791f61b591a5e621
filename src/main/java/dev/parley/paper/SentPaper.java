package dev.parley.paper;

import dev.parley.review.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A paper that others were asked to approve.
 *
 * @param standing of its exact content
 * @param obstacle why it may not leave even where it is approved: something changed since; null for nothing
 */
public record SentPaper(
        IssuedPaper paper, Standing standing, @Nullable String obstacle) {

    /** Whether it may leave now. */
    public boolean mayLeave() {
        return obstacle == null && standing instanceof Standing.Approved;
    }
}
