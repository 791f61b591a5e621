package dev.parley.review;

import dev.parley.review.Submission.Grant;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of review_submission without its content. */
record SubmissionRow(
        UUID id,
        UUID negotiation,
        int number,
        ReviewKind kind,
        String reference,
        String label,
        boolean internal,
        String sha256,
        @Nullable String note,
        State state,
        @Nullable String reason,
        @Nullable Integer supersededBy,
        UUID submittedBy,
        Instant submittedAt,
        long version,
        UUID changedBy,
        Instant changedAt) {

    static SubmissionRow of(ResultSet set) throws SQLException {
        return new SubmissionRow(
                set.getObject("id", UUID.class),
                set.getObject("negotiation_id", UUID.class),
                set.getInt("number"),
                ReviewKind.valueOf(set.getString("kind")),
                set.getString("reference"),
                set.getString("label"),
                set.getBoolean("internal"),
                set.getString("sha256"),
                set.getString("note"),
                State.valueOf(set.getString("state")),
                set.getString("reason"),
                set.getObject("superseded_by", Integer.class),
                set.getObject("submitted_by", UUID.class),
                moment(set, "submitted_at"),
                set.getLong("version"),
                set.getObject("changed_by", UUID.class),
                moment(set, "changed_at"));
    }

    static Instant moment(ResultSet set, String column) throws SQLException {
        return Objects.requireNonNull(Moments.of(set, column));
    }

    Head head(Map<UUID, String> names, List<Need> needs, List<Grant> grants, Set<UUID> authors) {
        return new Head(
                id,
                negotiation,
                number,
                kind,
                reference,
                label,
                internal,
                sha256,
                note,
                state,
                reason,
                supersededBy,
                submittedBy,
                names.getOrDefault(submittedBy, "somebody"),
                submittedAt,
                needs,
                grants,
                authors,
                version,
                changedBy,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
