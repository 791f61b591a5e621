package dev.parley.engine.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payer account inside the agreement.
 *
 * @param from first day, or null: from the first day of the agreement; before it the payer pays list and counts nothing
 */
public record Enrolment(String payer, @Nullable LocalDate from) {

    boolean covers(String account, LocalDate day) {
        return payer.equals(account) && (from == null || !day.isBefore(from));
    }
}
