package dev.parley.paper;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.paper.IssuedPaper.Approval;
import dev.parley.paper.IssuedPaper.State;
import dev.parley.people.People;
import dev.parley.review.ReviewKind;
import dev.parley.review.Reviews;
import dev.parley.review.Standing;
import dev.parley.review.Submission;
import dev.parley.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leaves the house is approved by its exact content first: it is frozen as it would leave and laid before others, and
 * only these bytes are issued, as long as nothing they were made of has changed.
 */
@Service
public class Sending {

    private final PaperMaker maker;
    private final PaperCautions cautions;
    private final PaperRepository repository;
    private final PaperLog log;
    private final Reviews reviews;
    private final Schedules schedules;
    private final Access access;
    private final People people;
    private final Clock clock;

    Sending(
            PaperMaker maker,
            PaperCautions cautions,
            PaperRepository repository,
            PaperLog log,
            Reviews reviews,
            Schedules schedules,
            Access access,
            People people,
            Clock clock) {
        this.maker = maker;
        this.cautions = cautions;
        this.repository = repository;
        this.log = log;
        this.reviews = reviews;
        this.schedules = schedules;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Freezes the paper as it would leave today and asks for its approval.
     *
     * @param schedule number of the schedule that was looked at
     * @param note     what to say with it, or null
     * @throws InvalidInput when the schedule or its run is superseded, a check of the file fails, or exactly this waits or is
     *     approved already; nothing is kept then
     */
    @Transactional
    public IssuedPaper send(
            UUID negotiation, int schedule, PaperKind kind, DemandChoice choice, @Nullable String note) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        var preview = maker.checked(negotiation, schedule, kind, choice, LocalDate.now(clock), false);
        maker.superseded(negotiation, schedule).ifPresent(reason -> {
            throw new InvalidInput("schedule", schedule, "Nothing was sent. " + reason);
        });
        var made = PaperLog.Made.of(preview, choice, State.SENT);
        var content = PaperContents.of(
                made,
                made.json(),
                cautions.of(negotiation, preview.schedule(), kind, choice),
                schedules.editors(negotiation, preview.schedule().id()));
        reviews.submit(negotiation, content, note);
        return log.keep(member, made, content.sha256(), null);
    }

    /** What to know before it is sent or approved: sentences that never stand in the paper itself. */
    @Transactional(readOnly = true)
    public List<String> cautions(UUID negotiation, PaperPreview preview, DemandChoice choice) {
        return cautions.of(negotiation, preview.schedule(), preview.file().kind(), choice);
    }

    /** What was sent last of a kind that tells of this demand, with its standing; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<SentPaper> last(UUID negotiation, PaperKind kind, DemandChoice choice) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        return repository.heads(negotiation).stream()
                .filter(head -> head.kind() == kind
                        && head.state() == State.SENT
                        && head.told().equals(choice))
                .findFirst()
                .map(head -> sent(negotiation, head));
    }

    /**
     * Issues what was sent, byte for byte.
     *
     * @throws InvalidInput when nobody approved exactly this, or something it was made of changed since; nothing is kept then
     */
    @Transactional
    public IssuedPaper issue(UUID negotiation, UUID paper) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        var head = repository
                .head(negotiation, paper)
                .filter(one -> one.state() == State.SENT)
                .orElseThrow(() -> new InvalidInput(
                        "paper", paper, "There is no such paper that was sent for approval: send it first."));
        var sent = sent(negotiation, head);
        if (sent.obstacle() != null) {
            throw new InvalidInput("paper", head.fileName(), "Nothing was issued. " + sent.obstacle());
        }
        if (!(sent.standing() instanceof Standing.Approved(var approved))) {
            throw new InvalidInput("paper", head.fileName(), "Nothing was issued. " + sentence(sent.standing()));
        }
        return issuedAlready(head)
                .map(one -> one.issued(name(one.by())))
                .orElseGet(() -> issued(member, head, approval(approved)));
    }

    private IssuedPaper issued(Membership member, PaperRepository.Head head, Approval approval) {
        var negotiation = member.negotiation();
        return log.keep(
                member,
                head,
                repository.file(negotiation, head.id()).orElseThrow(),
                repository.json(negotiation, head.id()).orElseThrow(),
                State.ISSUED,
                approval);
    }

    private Optional<PaperRepository.Head> issuedAlready(PaperRepository.Head sent) {
        return repository.heads(sent.negotiation()).stream()
                .filter(head -> head.state() == State.ISSUED
                        && head.kind() == sent.kind()
                        && Objects.equals(head.review(), sent.review()))
                .findFirst();
    }

    private SentPaper sent(UUID negotiation, PaperRepository.Head head) {
        var standing = reviews.standing(negotiation, ReviewKind.PAPER, Objects.requireNonNull(head.review()));
        return new SentPaper(
                head.issued(name(head.by())), standing, issuedAlready(head).isPresent(), obstacle(negotiation, head));
    }

    private @Nullable String obstacle(UUID negotiation, PaperRepository.Head head) {
        var superseded = maker.superseded(negotiation, head.schedule());
        if (superseded.isPresent()) {
            return superseded.get();
        }
        var day = LocalDate.ofInstant(head.at(), clock.getZone());
        return maker.again(negotiation, head.schedule(), head.kind(), head.told(), day)
                        .sha256()
                        .equals(head.sha256())
                ? null
                : "What it says has changed since it was sent: send it again.";
    }

    private static String sentence(Standing standing) {
        return switch (standing) {
            case Standing.None _ -> "Nobody was asked to approve it: send it for approval.";
            case Standing.Waiting(var head) -> head.title() + ", waits for approval.";
            case Standing.Approved(var head) -> head.title() + ", is approved.";
            case Standing.Returned(var head) -> head.title() + ", was returned: " + head.reason();
            case Standing.Superseded(var head) ->
                head.title() + ", is superseded by submission " + head.supersededBy() + ".";
        };
    }

    private static Approval approval(Submission.Head approved) {
        var by = approved.grants().stream().map(Submission.Grant::by).distinct().collect(Collectors.joining(", "));
        var at = approved.grants().stream()
                .map(Submission.Grant::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Approval(by, at);
    }

    private String name(UUID person) {
        return people.namesOf(Set.of(person)).getOrDefault(person, "somebody");
    }
}
