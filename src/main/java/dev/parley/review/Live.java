package dev.parley.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something as it is now stands against what was submitted of it.
 *
 * @param standing of exactly this content
 * @param last     where exactly this was never submitted: what waits or is approved of the same thing, or null
 * @param since    the lines in which it differs from that
 */
public record Live(Content content, Standing standing, Submission.@Nullable Head last, List<Difference> since) {

    /** Whether it may be submitted: it does not wait and is not approved already. */
    public boolean submittable() {
        return !(standing instanceof Standing.Waiting || standing instanceof Standing.Approved);
    }

    /** Whether the same thing was approved and has been edited since. */
    public boolean changedSinceApproved() {
        return last != null
                && last.state() == Submission.State.APPROVED
                && last.reference().equals(content.reference());
    }
}
