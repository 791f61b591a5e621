package dev.parley.deal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day that the talks turn on.
 *
 * @param uid   the same for the same thing for ever
 * @param what  bears no figure, price or term, since calendars are shared: "AWS offer R2 expires"
 * @param where which part of the talks it comes from
 */
public record Deadline(String uid, LocalDate day, String what, Where where) {

    /** Where a deadline is entered. */
    public enum Where {
        AGREEMENT("Agreement"),
        ROUNDS("Rounds"),
        QUOTA("Quotas"),
        CAPACITY("Capacity held"),
        MODEL("Models"),
        KEY_DATE("Key dates");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Days to go; below zero: it has passed. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, day);
    }
}
