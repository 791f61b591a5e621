package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on submissions, line by line. Whoever sees a submission sees them and may add some. */
@Service
public class ReviewComments {

    private final CommentRepository rows;
    private final Reviews reviews;
    private final Access access;
    private final Clock clock;

    ReviewComments(CommentRepository rows, Reviews reviews, Access access, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
    }

    /** In the order in which they were written; none of a submission that is not for the acting person. */
    @Transactional(readOnly = true)
    public List<ReviewComment> of(UUID negotiation, int number) {
        return reviews.one(negotiation, number)
                .map(submission -> rows.of(submission.head().id()))
                .orElseGet(List::of);
    }

    /**
     * Says something of a line.
     *
     * @param line key of the line; empty for the whole
     * @throws InvalidInput when there is no such submission or line, or nothing is said
     */
    @Transactional
    public ReviewComment add(UUID negotiation, int number, String line, String words) {
        var me = access.require(negotiation, Permission.SEE).who().id();
        var submission = reviews.one(negotiation, number)
                .orElseThrow(() -> new InvalidInput("number", number, "There is no submission " + number + "."));
        if (!line.isEmpty()
                && submission.lines().stream().noneMatch(one -> one.key().equals(line))) {
            throw new InvalidInput("line", line, submission.head().title() + ", has no such line.");
        }
        Checks.text("words", words, 2000, "Write what you want to say.");
        var id = UUID.randomUUID();
        rows.insert(id, submission.head().id(), line, words.strip(), me, now());
        return find(submission, id).orElseThrow();
    }

    /**
     * Marks a comment as done, or opens it again.
     *
     * @param version of the comment as the person saw it
     */
    @Transactional
    public SaveResult<ReviewComment> resolve(UUID negotiation, int number, UUID comment, long version, boolean done) {
        var me = access.require(negotiation, Permission.SEE).who().id();
        var submission = reviews.one(negotiation, number);
        if (submission.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        var head = submission.get().head();
        var now = now();
        boolean saved = rows.resolve(head.id(), comment, version, done ? me : null, now);
        return find(submission.get(), comment)
                .<SaveResult<ReviewComment>>map(
                        stored -> saved ? new SaveResult.Saved<>(stored, now) : conflict(stored))
                .orElseGet(SaveResult.Gone::new);
    }

    private static SaveResult<ReviewComment> conflict(ReviewComment theirs) {
        return new SaveResult.Conflict<>(
                Objects.requireNonNullElse(theirs.resolvedBy(), "Somebody"),
                Objects.requireNonNullElse(theirs.resolvedAt(), theirs.at()),
                theirs);
    }

    private Optional<ReviewComment> find(Submission submission, UUID id) {
        return rows.of(submission.head().id()).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
