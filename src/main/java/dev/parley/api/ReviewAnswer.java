package dev.parley.api;

import dev.parley.api.CellAnswer.Outcome;
import dev.parley.base.data.SaveResult;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRight;
import dev.parley.review.Content.Line;
import dev.parley.review.Need;
import dev.parley.review.ReviewComment;
import dev.parley.review.ReviewKind;
import dev.parley.review.Submission;
import dev.parley.review.Submission.Head;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission with its exact content, and what was said of it. */
record ReviewAnswer(ReviewHead head, List<Line> lines, List<ReviewComment> comments) {

    /** A submission without its content. */
    record ReviewHead(
            int number,
            ReviewKind kind,

            @Schema(description = "Number of a run or schedule, id of a deal")
            String reference,

            String label,
            Submission.State state,

            @Schema(description = "Of the canonical JSON of the content; an approval names it")
            String sha256,

            @Nullable String note,

            @Schema(description = "Why it was returned") @Nullable
            String reason,

            @Schema(description = "Number of what took its place") @Nullable
            Integer supersededBy,

            String submittedBy,
            Instant submittedAt,
            List<Need> needs,
            List<Granted> grants,
            @Schema(description = "A decision bears it") long version,
            String changedBy,
            Instant changedAt) {

        static ReviewHead of(Head head) {
            return new ReviewHead(
                    head.number(),
                    head.kind(),
                    head.reference(),
                    head.label(),
                    head.state(),
                    head.sha256(),
                    head.note(),
                    head.reason(),
                    head.supersededBy(),
                    head.submittedBy(),
                    head.submittedAt(),
                    head.needs(),
                    head.grants().stream()
                            .map(grant -> new Granted(grant.kind(), grant.by(), grant.words(), grant.at()))
                            .toList(),
                    head.version(),
                    head.changedBy(),
                    head.changedAt());
        }
    }

    /** What somebody granted, by which right. */
    record Granted(ApprovalKind kind, String by, String words, Instant at) {}

    /** What became of a decision. */
    record DecisionAnswer(Outcome outcome, @Nullable ReviewHead submission) {

        static DecisionAnswer of(SaveResult<Submission> result) {
            return DealAnswer.of(
                    result,
                    (outcome, submission) ->
                            new DecisionAnswer(outcome, submission == null ? null : ReviewHead.of(submission.head())));
        }
    }

    /** What became of a comment. */
    record CommentAnswer(Outcome outcome, @Nullable ReviewComment comment) {}

    /** A right to approve. */
    record RightAnswer(
            UUID id,
            String holder,
            ApprovalKind kind,

            @Schema(description = "The limit in dollars of the kind's time; null for none") @Nullable
            BigDecimal usd,

            @Nullable String togetherWith,
            String givenBy,
            Instant givenAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,

            @Schema(description = "Neither ended nor resting because the holder is no member today")
            boolean inForce) {

        static RightAnswer of(ApprovalRight right) {
            return new RightAnswer(
                    right.id(),
                    right.holder(),
                    right.kind(),
                    right.usd(),
                    right.partner(),
                    right.givenBy(),
                    right.givenAt(),
                    right.endedBy(),
                    right.endedAt(),
                    right.inForce());
        }
    }
}
