package dev.parley.review;

import dev.parley.review.Submission.Head;

/** Where an exact content stands, known by its hash. What was withdrawn stands nowhere. */
public sealed interface Standing {

    /** Nobody has it before them. */
    record None() implements Standing {}

    /** Submitted, not all of it granted yet. */
    record Waiting(Head head) implements Standing {}

    /** Approved: {@link Head#grants} says by whom, when and by which right. */
    record Approved(Head head) implements Standing {}

    /** Returned, for {@link Head#reason}. */
    record Returned(Head head) implements Standing {}

    /** Another submission of the same thing took its place. */
    record Superseded(Head head) implements Standing {}

    static Standing of(Head head) {
        return switch (head.state()) {
            case SUBMITTED -> new Waiting(head);
            case APPROVED -> new Approved(head);
            case RETURNED -> new Returned(head);
            case SUPERSEDED -> new Superseded(head);
            case WITHDRAWN -> new None();
        };
    }
}
