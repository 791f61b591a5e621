package dev.parley.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something as it is now stands against what was submitted of it.
 *
 * @param sha256   of what it says now; null for a run, which never says anything else
 * @param standing of exactly this content
 * @param last     where exactly this was never submitted: what waits or is approved of the same thing, or null
 * @param since    the lines in which it differs from that; none of a run, which is another one
 */
public record Live(
        String reference,
        @Nullable String sha256,
        Standing standing,
        Submission.@Nullable Head last,
        List<Difference> since) {

    /** Whether it may be submitted: it does not wait and is not approved already. */
    public boolean submittable() {
        return !(standing instanceof Standing.Waiting || standing instanceof Standing.Approved);
    }

    /** Whether what waits or is approved is this very one, edited since. */
    public boolean edited() {
        return last != null && last.reference().equals(reference);
    }
}
