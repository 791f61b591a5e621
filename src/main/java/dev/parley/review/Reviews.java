package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import dev.parley.review.SubmissionRepository.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is laid before others in a negotiation: submitting it, deciding on it, and where a content stands. One negotiation
 * submits and decides one after another, so that of two at the same moment one comes first and the other sees what it did.
 *
 * <p>Whoever may not see positions sees the plan runs they submitted and those that need a right they hold, unless the run
 * tells of positions.
 */
@Service
public class Reviews {

    private final SubmissionRepository rows;
    private final ApprovalRights rights;
    private final Sight sight;
    private final Access access;
    private final Clock clock;

    Reviews(SubmissionRepository rows, ApprovalRights rights, Sight sight, Access access, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.sight = sight;
        this.access = access;
        this.clock = clock;
    }

    /** All submissions the acting person may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Head> all(UUID negotiation) {
        var member = access.require(negotiation, Permission.SEE);
        return rows.heads(negotiation).stream().filter(sight.of(member)).toList();
    }

    /** One with its content; empty where there is none, or it is not for the acting person. */
    @Transactional(readOnly = true)
    public Optional<Submission> one(UUID negotiation, int number) {
        var member = access.require(negotiation, Permission.SEE);
        return rows.head(negotiation, number).filter(sight.of(member)).map(this::whole);
    }

    /** What was submitted of the same thing before it and not withdrawn; empty where it is the first. */
    @Transactional(readOnly = true)
    public Optional<Submission> before(UUID negotiation, Head later) {
        return all(negotiation).stream()
                .filter(head -> head.number() < later.number() && head.sameThing(later.kind(), later.reference()))
                .filter(head -> head.state() != State.WITHDRAWN)
                .findFirst()
                .map(this::whole);
    }

    /**
     * Where an exact content stands, known by the hash that {@link Content#sha256} gives.
     *
     * @throws NotAllowed for anything but a plan run to those who may not see positions
     */
    @Transactional(readOnly = true)
    public Standing standing(UUID negotiation, ReviewKind kind, String sha256) {
        access.require(negotiation, kind == ReviewKind.PLAN_RUN ? Permission.SEE : Permission.SEE_POSITIONS);
        return rows.byHash(negotiation, kind, sha256).stream()
                .filter(head -> head.state() != State.WITHDRAWN)
                .findFirst()
                .map(Standing::of)
                .orElseGet(Standing.None::new);
    }

    /** The same of a plan run, known by its number: it never says anything else. */
    @Transactional(readOnly = true)
    public Standing standingOfRun(UUID negotiation, String number) {
        access.require(negotiation, Permission.SEE);
        return rows.heads(negotiation).stream()
                .filter(head ->
                        head.kind() == ReviewKind.PLAN_RUN && head.reference().equals(number))
                .filter(head -> head.state() != State.WITHDRAWN)
                .findFirst()
                .map(Standing::of)
                .orElseGet(Standing.None::new);
    }

    /**
     * Lays a content before others. What was submitted before of the same thing is superseded, waiting or approved; that of
     * others only by somebody who may edit positions.
     *
     * @param note what to say with it, or null
     * @throws InvalidInput when the same content waits or is approved already
     */
    @Transactional
    public Submission submit(UUID negotiation, Content content, @Nullable String note) {
        var member = access.require(negotiation, content.kind().submits());
        if (content.internal()) {
            access.require(negotiation, Permission.SEE_POSITIONS);
        }
        Checks.optionalText("note", note, 2000);
        rows.lock(negotiation);
        var before = rows.heads(negotiation);
        var hash = content.sha256();
        var standing = before.stream()
                .filter(head -> head.sameThing(content.kind(), content.reference()))
                .filter(head -> head.state() == State.SUBMITTED || head.state() == State.APPROVED)
                .toList();
        standing.stream().filter(head -> head.sha256().equals(hash)).findFirst().ifPresent(same -> {
            throw new InvalidInput(
                    "content",
                    hash,
                    same.title() + ", says exactly this and is " + same.state().label() + ". Nothing was submitted.");
        });
        var now = now();
        var id = rows.insert(
                negotiation, content, Checks.blankToNull(note), member.who().id(), now);
        var submitted = rows.heads(negotiation).stream()
                .filter(head -> head.id().equals(id))
                .findFirst()
                .orElseThrow();
        standing.stream()
                .filter(head -> member.may(Permission.EDIT_POSITIONS)
                        || head.submitter().equals(member.who().id()))
                .forEach(head -> rows.change(
                        head,
                        new Change(
                                State.SUPERSEDED,
                                null,
                                submitted.number(),
                                member.who().id(),
                                now)));
        return whole(submitted);
    }

    /**
     * Decides on a submission, all of it in one transaction.
     *
     * @param version of the submission as the person saw it
     * @param sha256  of the content the person saw
     * @return conflict when somebody granted a part of it meanwhile, gone when there is no such submission for this person
     * @throws InvalidInput with the reason, when it is no longer waiting, or the person may not decide so
     */
    @Transactional
    public SaveResult<Submission> decide(UUID negotiation, int number, long version, String sha256, Decision decision) {
        var member = access.require(negotiation, Permission.SEE);
        rows.lock(negotiation);
        var found = rows.head(negotiation, number).filter(sight.of(member));
        if (found.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        var head = found.get();
        DecisionRules.requireOpen(head, sha256, decision);
        if (head.version() != version) {
            return new SaveResult.Conflict<>(head.changedBy(), head.changedAt(), whole(head));
        }
        var deciding = new DecisionRules(head, member.who(), rights.inForce(negotiation));
        var me = member.who().id();
        var now = now();
        rows.change(
                head,
                switch (decision) {
                    case Decision.Approve _ -> {
                        var grants = deciding.grants(now);
                        grants.forEach(grant -> rows.insert(head.id(), grant));
                        yield new Change(
                                deciding.complete(grants) ? State.APPROVED : State.SUBMITTED, null, null, me, now);
                    }
                    case Decision.Return(var reason) ->
                        new Change(State.RETURNED, deciding.reason(reason), null, me, now);
                    case Decision.Withdraw _ -> {
                        deciding.requireSubmitter();
                        yield new Change(State.WITHDRAWN, null, null, me, now);
                    }
                    case Decision.Resume _ -> {
                        deciding.requireResumable(rows.heads(negotiation));
                        yield new Change(State.SUBMITTED, null, null, me, now);
                    }
                });
        return new SaveResult.Saved<>(whole(rows.head(negotiation, number).orElseThrow()), now);
    }

    private Submission whole(Head head) {
        return new Submission(head, ContentJson.lines(rows.content(head.id())));
    }

    /** To the microsecond, which is what the databases keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
