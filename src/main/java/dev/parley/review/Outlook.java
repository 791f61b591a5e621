package dev.parley.review;

import dev.parley.review.Submission.Grant;
import java.util.List;

/**
 * What a submission still needs, and what the acting person may do with it now.
 *
 * @param author whether an edit of the person stands in it, or they submitted it
 */
public record Outlook(
        List<NeedState> needs, boolean author, boolean mayApprove, boolean mayReturn, boolean mayWithdraw) {

    /**
     * One need.
     *
     * @param granted whether enough people granted it
     * @param who     who can grant it, in words
     */
    public record NeedState(Need need, boolean granted, List<Grant> grants, String who) {}

    /** Who it waits for, in words; empty where nothing is missing. */
    public String waitsFor() {
        return String.join(
                "; ",
                needs.stream()
                        .filter(need -> !need.granted())
                        .map(NeedState::who)
                        .distinct()
                        .toList());
    }
}
