package dev.parley.paper;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was made.
 *
 * @param schedule   number of the schedule it was made from
 * @param run        number of the plan run its quantities come from; null in papers made before it was kept
 * @param told       which demand it tells of beside production
 * @param size       in bytes
 * @param sha256     of the bytes, 64 hexadecimal digits
 * @param by         display name of who made it
 * @param approval   who approved that it leaves; null where nobody has, or nobody had to
 * @param replaces   the paper of the same kind that was issued before it, or null
 * @param comparable whether what it says is kept, so that it compares with others
 */
public record IssuedPaper(
        UUID id,
        PaperKind kind,
        State state,
        int schedule,
        @Nullable Integer run,
        DemandChoice told,
        String fileName,
        int size,
        String sha256,
        Instant at,
        String by,
        @Nullable Approval approval,
        @Nullable UUID replaces,
        boolean comparable) {

    /** How far it is. */
    public enum State {
        /** Marked as a draft, in the file and in its name. */
        DRAFT("draft"),
        /** Frozen as it would leave, for others to approve. */
        SENT("sent for approval"),
        /** Left the house, or was made for it. */
        ISSUED("issued");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param by display names */
    public record Approval(String by, Instant at) {}
}
