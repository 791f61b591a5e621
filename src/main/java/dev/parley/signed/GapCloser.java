package dev.parley.signed;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done so that more counts before a contract year ends.
 *
 * @param id     null where it is suggested and nobody has entered it
 * @param day    on which it would be done
 * @param counts dollars that count by it
 * @param costs  dollars that it costs over what is spent anyway; below zero it saves
 */
public record GapCloser(
        @Nullable UUID id,
        Kind kind,
        String what,
        LocalDate day,
        BigDecimal counts,
        BigDecimal costs,
        @Nullable String note,
        long version,
        String by) {

    /** What kind of thing. */
    public enum Kind {
        PREPAY("prepay"),
        /** Under the Marketplace cap. */
        MARKETPLACE("buy through the Marketplace"),
        SAVINGS_PLAN("buy a savings plan"),
        MIGRATE("migrate early"),
        ENROL("enrol a payer"),
        OTHER("other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Dollars that a counted dollar costs. */
    public BigDecimal costOfADollar() {
        return Money.divide(costs, counts);
    }

    /** Whether it can still be done so that it counts in a year. */
    public boolean fits(LocalDate today, LocalDate yearEnds) {
        return !day.isBefore(today) && !day.isAfter(yearEnds);
    }

    /** As a form begins with it. */
    public GapDraft draft() {
        return new GapDraft(kind, what, day, counts, costs, note);
    }
}
