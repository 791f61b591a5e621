package dev.parley.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side gave the other in the talks, beside the terms of a deal.
 *
 * @param deal    the round it belongs to, or null
 * @param role    who gave it: procurement, AWS's account manager; or null
 * @param expires the last day it stands, or null
 * @param by      display name of who entered it last
 */
public record Concession(
        UUID id,
        LocalDate dated,
        Side side,
        String words,
        @Nullable String role,
        @Nullable LocalDate expires,
        @Nullable UUID deal,
        long version,
        String by,
        Instant at) {

    /** Which way it goes. */
    public enum Side {
        GIVEN("given"),
        GOT("got");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As a form begins with it. */
    public ConcessionDraft draft() {
        return new ConcessionDraft(dated, side, words, role, expires, deal);
    }
}
