package dev.parley.review;

import org.jspecify.annotations.Nullable;

/** What somebody does with a submission. */
public sealed interface Decision {

    /** Grants all of what it needs that the person has the right to grant. */
    record Approve() implements Decision {}

    /** Gives it back. */
    record Return(@Nullable String reason) implements Decision {}

    /** Its submitter takes it back. */
    record Withdraw() implements Decision {}

    /** Whoever withdrew or returned it last takes that back. */
    record Resume() implements Decision {}
}
