package dev.parley.signed;

import dev.parley.deal.DealSheet;
import java.util.Optional;
import java.util.UUID;

/** Asks whether a deal may be signed: the room that approves deals answers, as a bean. Without such a room every deal may be. */
@FunctionalInterface
public interface DealApproval {

    /** @return a sentence that says what is missing; empty where the deal is approved with exactly these terms */
    Optional<String> missing(UUID negotiation, DealSheet deal);
}
