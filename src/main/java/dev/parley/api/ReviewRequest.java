package dev.parley.api;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Members;
import dev.parley.review.ApprovalKind;
import dev.parley.review.Decision;
import dev.parley.review.ReviewKind;
import dev.parley.review.RightDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to submit: the exact content that a run, a schedule or a deal has now. */
record ReviewRequest(
        @Nullable @Schema(description = "PLAN_RUN, SCHEDULE or DEAL")
        ReviewKind kind,

        @Nullable @Schema(description = "Number of a run or schedule, id of a deal", example = "4")
        String reference,

        @Nullable @Schema(description = "Of the content that was read; another one is then refused")
        String sha256,

        @Nullable String note) {

    /** What to do with a submission. */
    enum Verb {
        APPROVE,
        RETURN,
        WITHDRAW,
        RESUME
    }

    /** A decision, on the version and the content that were read. */
    record DecisionRequest(
            @Nullable Verb decision,
            @Nullable Long version,
            @Nullable String sha256,

            @Nullable @Schema(description = "Why it is returned")
            String reason) {

        Decision read() {
            return switch (Needed.value(decision, "decision")) {
                case APPROVE -> new Decision.Approve();
                case RETURN -> new Decision.Return(reason);
                case WITHDRAW -> new Decision.Withdraw();
                case RESUME -> new Decision.Resume();
            };
        }
    }

    /** A comment. */
    record CommentRequest(
            @Nullable @Schema(description = "Key of the line; nothing for the whole")
            String line,

            @Nullable String words) {}

    /** Whether a comment is done. */
    record ResolveRequest(@Nullable Boolean done, @Nullable Long version) {}

    /** A right to give; people are named by their user names. */
    record RightRequest(
            @Nullable String person,
            @Nullable ApprovalKind kind,

            @Nullable @Schema(description = "The limit in dollars of the kind's time; nothing for none")
            BigDecimal usd,

            @Nullable String togetherWith) {

        RightDraft draft(UUID negotiation, Members members) {
            return new RightDraft(
                    member(negotiation, members, "person", person),
                    kind,
                    usd,
                    member(negotiation, members, "togetherWith", togetherWith));
        }

        private static @Nullable UUID member(
                UUID negotiation, Members members, String field, @Nullable String username) {
            return username == null
                    ? null
                    : members.of(negotiation).stream()
                            .filter(one -> one.who().username().equals(username))
                            .findFirst()
                            .orElseThrow(() -> new InvalidInput(
                                    field, username, username + " is no member of this negotiation: add them first."))
                            .who()
                            .id();
        }
    }
}
