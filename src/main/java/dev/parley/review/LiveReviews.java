package dev.parley.review;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.review.Submission.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs, schedules and deals say now, beside what was submitted of them. */
@Service
public class LiveReviews {

    private final Contents contents;
    private final Reviews reviews;
    private final Access access;

    LiveReviews(Contents contents, Reviews reviews, Access access) {
        this.contents = contents;
        this.reviews = reviews;
        this.access = access;
    }

    /** @return empty where there is nothing of that reference for the acting person */
    @Transactional(readOnly = true)
    public Optional<Live> of(UUID negotiation, ReviewKind kind, String reference) {
        access.require(negotiation, Permission.SEE);
        return kind == ReviewKind.PLAN_RUN
                ? Optional.of(run(negotiation, reference))
                : contents.of(negotiation, kind, reference).map(content -> of(negotiation, content));
    }

    /** A run never changes: its number is enough, and nothing large is hashed for it. */
    private Live run(UUID negotiation, String number) {
        var standing = reviews.standingOfRun(negotiation, number);
        var last = standing instanceof Standing.None
                ? last(reviews.all(negotiation), ReviewKind.PLAN_RUN, number).orElse(null)
                : null;
        return new Live(number, null, standing, last, List.of());
    }

    /** The same of a content that its room knows. */
    @Transactional(readOnly = true)
    public Live of(UUID negotiation, Content content) {
        return of(negotiation, content.kind(), content.reference(), content.lines(), reviews.all(negotiation));
    }

    /** Every deal that is still to be agreed by its id, in a fixed number of queries and two for each that was edited since. */
    @Transactional(readOnly = true)
    public Map<String, Live> deals(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var all = reviews.all(negotiation);
        return contents.deals(negotiation).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        deal -> of(negotiation, ReviewKind.DEAL, deal.getKey(), deal.getValue(), all)));
    }

    private Live of(
            UUID negotiation, ReviewKind kind, String reference, List<Content.Line> lines, List<Submission.Head> all) {
        var hash = Sha256.of(ContentJson.write(kind, reference, lines));
        var standing = all.stream()
                .filter(head -> head.kind() == kind && head.sha256().equals(hash) && head.state() != State.WITHDRAWN)
                .findFirst()
                .map(Standing::of)
                .orElseGet(Standing.None::new);
        var last = standing instanceof Standing.None
                ? last(all, kind, reference).flatMap(head -> reviews.one(negotiation, head.number()))
                : Optional.<Submission>empty();
        return new Live(
                reference,
                hash,
                standing,
                last.map(Submission::head).orElse(null),
                last.map(one -> Difference.between(one.lines(), lines)).orElseGet(List::of));
    }

    private static Optional<Submission.Head> last(List<Submission.Head> all, ReviewKind kind, String reference) {
        return all.stream()
                .filter(head -> head.sameThing(kind, reference))
                .filter(head -> head.state() == State.SUBMITTED || head.state() == State.APPROVED)
                .findFirst();
    }

    /**
     * Submits what a run, a schedule or a deal says now.
     *
     * @param sha256 of what the person saw; another content is refused
     * @throws InvalidInput when it is no longer there or says something else by now
     */
    @Transactional
    public Submission submit(
            UUID negotiation, ReviewKind kind, String reference, @Nullable String sha256, @Nullable String note) {
        access.require(negotiation, kind.submits());
        var content = contents.of(negotiation, kind, reference)
                .orElseThrow(() -> new InvalidInput(
                        "reference",
                        reference,
                        "There is no " + kind.label().toLowerCase(Locale.ROOT) + " " + reference + " to submit."));
        if (sha256 != null && !sha256.equals(content.sha256())) {
            throw new InvalidInput(
                    "sha256",
                    sha256,
                    content.label() + " says something else by now. Look at it again, then submit it.");
        }
        return reviews.submit(negotiation, content, note);
    }
}
