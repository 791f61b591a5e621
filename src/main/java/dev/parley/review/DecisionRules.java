package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.people.Who;
import dev.parley.review.Submission.Grant;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody may decide on a submission that waits. Each refusal says why and bears the value. */
final class DecisionRules {

    private final Head head;
    private final Who who;
    private final List<ApprovalRight> rights;

    /** @param rights those in force in the negotiation */
    DecisionRules(Head head, Who who, List<ApprovalRight> rights) {
        this.head = head;
        this.who = who;
        this.rights = rights;
    }

    static void requireOpen(Head head, String sha256, Decision decision) {
        boolean resumes = decision instanceof Decision.Resume
                && (head.state() == State.WITHDRAWN || head.state() == State.RETURNED);
        if (head.state() != State.SUBMITTED && !resumes) {
            throw new InvalidInput(
                    "state", head.state().label(), head.title() + ", " + past(head) + " Nothing was changed.");
        }
        if (!head.sha256().equals(sha256)) {
            throw new InvalidInput(
                    "sha256", sha256, head.title() + ", has another content: look at it as it is, then decide.");
        }
    }

    private static String past(Head head) {
        return switch (head.state()) {
            case SUPERSEDED -> "was superseded by submission " + head.supersededBy() + ": decide on that one.";
            case WITHDRAWN -> "was withdrawn by " + head.changedBy() + ".";
            case RETURNED -> "was returned by " + head.changedBy() + ".";
            case APPROVED -> "was approved by " + head.changedBy() + " already.";
            case SUBMITTED -> "is waiting.";
        };
    }

    boolean author() {
        return head.authors().contains(who.id());
    }

    /** What the person grants of it. */
    List<Grant> grants(Instant at) {
        requireOther("approve");
        var holds = held();
        if (head.needs().isEmpty()) {
            if (holds.isEmpty()) {
                throw new InvalidInput("person", who.displayName(), "You hold no right to approve here.");
            }
            return List.of();
        }
        var grants = head.needs().stream().flatMap(need -> grant(need, at)).toList();
        if (grants.isEmpty()) {
            throw new WhyNot(head, who, rights).refusal();
        }
        return grants;
    }

    private Stream<Grant> grant(Need need, Instant at) {
        var granting = new Granting(need, rights, head.authors());
        boolean mine = head.grants().stream()
                .anyMatch(grant -> grant.kind() == need.kind() && grant.person().equals(who.id()));
        return mine || granting.granted(head.grants())
                ? Stream.empty()
                : granting.rightOf(who.id()).stream()
                        .map(right ->
                                new Grant(need.kind(), who.id(), who.displayName(), right.id(), words(right), at));
    }

    private static String words(ApprovalRight right) {
        return right.holder() + ": " + right.words() + (right.selfGiven() ? " (given by the holder)" : "");
    }

    /** Whether nothing is missing any more, by the rights of today. */
    boolean complete(List<Grant> added) {
        var all = Stream.concat(head.grants().stream(), added.stream()).toList();
        return head.needs().stream().allMatch(need -> new Granting(need, rights, head.authors()).granted(all));
    }

    /** The reason of a return, by somebody who holds a right of a kind it needs. */
    String reason(@Nullable String reason) {
        requireOther("return");
        if (!holdsNeeded()) {
            throw new InvalidInput(
                    "person",
                    who.displayName(),
                    "You hold no right to approve " + new WhyNot(head, who, rights).kinds()
                            + ", so you do not return it either. Comment on it instead.");
        }
        Checks.text("reason", reason == null ? "" : reason, 2000, "Say why you return it: what has to change.");
        return String.valueOf(reason).strip();
    }

    void requireSubmitter() {
        if (!head.submitter().equals(who.id())) {
            throw new InvalidInput(
                    "person", who.displayName(), "Only " + head.submittedBy() + ", who submitted it, withdraws it.");
        }
    }

    /** @param all submissions of the negotiation */
    void requireResumable(List<Head> all) {
        if (head.state() == State.SUBMITTED || !head.changer().equals(who.id())) {
            throw new InvalidInput(
                    "state",
                    head.state().label(),
                    head.title() + ", is " + head.state().label() + ": there is nothing of yours to take back.");
        }
        all.stream()
                .filter(other -> other.number() > head.number() && other.sameThing(head.kind(), head.reference()))
                .filter(other -> other.state() == State.SUBMITTED || other.state() == State.APPROVED)
                .findFirst()
                .ifPresent(next -> {
                    throw new InvalidInput(
                            "number",
                            head.number(),
                            next.title() + ", took its place meanwhile and is "
                                    + next.state().label() + ".");
                });
    }

    /** Whether the person may grant something that is not granted yet. */
    boolean mayApprove() {
        return head.state() == State.SUBMITTED
                && !author()
                && (head.needs().isEmpty()
                        ? !held().isEmpty()
                        : head.needs().stream()
                                .anyMatch(need -> grant(need, head.submittedAt())
                                        .findAny()
                                        .isPresent()));
    }

    /** Whether the person, giving a reason, may return it. */
    boolean mayReturn() {
        return head.state() == State.SUBMITTED && !author() && holdsNeeded();
    }

    private boolean holdsNeeded() {
        var needed = head.needs().stream().map(Need::kind).toList();
        return held().stream().anyMatch(right -> needed.isEmpty() || needed.contains(right.kind()));
    }

    private void requireOther(String verb) {
        if (author()) {
            throw new InvalidInput(
                    "person",
                    who.displayName(),
                    head.submitter().equals(who.id())
                            ? "You submitted it: somebody else has to " + verb + " it."
                            : "An edit of yours stands in it: somebody else has to " + verb + " it.");
        }
    }

    private List<ApprovalRight> held() {
        return rights.stream().filter(right -> right.involves(who.id())).toList();
    }
}
