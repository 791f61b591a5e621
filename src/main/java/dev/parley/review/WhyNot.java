package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.people.Who;
import dev.parley.review.Submission.Head;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why somebody cannot approve a submission, and who can.
 *
 * @param rights those in force in the negotiation
 */
record WhyNot(Head head, Who who, List<ApprovalRight> rights) {

    InvalidInput refusal() {
        boolean done = head.grants().stream().anyMatch(grant -> grant.person().equals(who.id()));
        if (done) {
            return new InvalidInput(
                    "person",
                    who.displayName(),
                    "You granted your part of it already: it waits for " + missing() + ".");
        }
        for (var need : head.needs()) {
            var limit = rights.stream()
                    .filter(right -> right.involves(who.id()) && right.kind() == need.kind() && right.usd() != null)
                    .map(ApprovalRight::usd)
                    .max(BigDecimal::compareTo);
            if (limit.isPresent() && (need.usd() == null || limit.get().compareTo(need.usd()) < 0)) {
                return new InvalidInput(
                        "usd", need.usd(), above(need, Checks.set(limit.get())) + " It needs " + able(need) + ".");
            }
        }
        return new InvalidInput(
                "person",
                who.displayName(),
                "You hold no right to approve " + kinds() + ". It needs " + missing() + ".");
    }

    private static String above(Need need, BigDecimal limit) {
        var most = "you may approve up to " + Dollars.words(limit, need.kind()) + ".";
        return need.usd() == null
                ? "How much it is nobody knows; " + most
                : Dollars.words(need.usd(), need.kind()) + " is above your limit: " + most;
    }

    private String able(Need need) {
        return new Granting(need, rights, head.authors()).who();
    }

    private String missing() {
        return head.needs().stream()
                .filter(need -> !new Granting(need, rights, head.authors()).granted(head.grants()))
                .map(need -> need.kind().label() + " by " + able(need))
                .collect(Collectors.joining("; "));
    }

    /** What it needs, in words. */
    String kinds() {
        return head.needs().isEmpty()
                ? "anything here"
                : head.needs().stream().map(need -> need.kind().label()).collect(Collectors.joining(", "));
    }
}
