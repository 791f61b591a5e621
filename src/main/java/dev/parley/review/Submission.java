package dev.parley.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was laid before others, frozen.
 *
 * @param lines the content, as it was when it was submitted
 */
public record Submission(Head head, List<Content.Line> lines) {

    /** How far it is. */
    public enum State {
        SUBMITTED("waiting"),
        APPROVED("approved"),
        RETURNED("returned"),
        WITHDRAWN("withdrawn"),
        SUPERSEDED("superseded");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * All but the content, for lists.
     *
     * @param number       counts the submissions of a negotiation from 1
     * @param sha256       of the canonical JSON of the content
     * @param note         what the submitter said, or null
     * @param reason       why it was returned; null unless it was
     * @param supersededBy number of what took its place; null unless something did
     * @param authors      whose edits stand in it, with who submitted it
     * @param version      counts its changes; a decision bears the one it was made on
     * @param changedBy    display name of who changed its state last
     */
    public record Head(
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
            UUID submitter,
            String submittedBy,
            Instant submittedAt,
            List<Need> needs,
            List<Grant> grants,
            Set<UUID> authors,
            long version,
            UUID changer,
            String changedBy,
            Instant changedAt) {

        /** {@code Submission 3, Run 4}. */
        public String title() {
            return "Submission " + number + ", " + label;
        }

        boolean sameThing(ReviewKind otherKind, String otherReference) {
            return kind == otherKind && kind.thing(reference).equals(otherKind.thing(otherReference));
        }
    }

    /**
     * What somebody granted.
     *
     * @param words the right it was granted by, as it stood then
     */
    public record Grant(ApprovalKind kind, UUID person, String by, UUID right, String words, Instant at) {}
}
