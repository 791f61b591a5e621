package dev.parley.review;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.review.Submission.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
        return contents.of(negotiation, kind, reference).map(content -> of(negotiation, content));
    }

    /** The same of a content that its room knows. */
    @Transactional(readOnly = true)
    public Live of(UUID negotiation, Content content) {
        var standing = reviews.standing(negotiation, content.kind(), content.sha256());
        if (!(standing instanceof Standing.None)) {
            return new Live(content, standing, null, List.of());
        }
        return reviews.all(negotiation).stream()
                .filter(head -> head.sameThing(content.kind(), content.reference()))
                .filter(head -> head.state() == State.SUBMITTED || head.state() == State.APPROVED)
                .findFirst()
                .flatMap(head -> reviews.one(negotiation, head.number()))
                .map(last -> new Live(
                        content, standing, last.head(), Difference.between(last.lines(), content.lines())))
                .orElseGet(() -> new Live(content, standing, null, List.of()));
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
                    "sha256", sha256, content.label() + " says something else by now. Look at it again, then submit it.");
        }
        return reviews.submit(negotiation, content, note);
    }
}
