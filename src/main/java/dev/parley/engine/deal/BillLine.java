package dev.parley.engine.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the whole bill: everything that one payer spends and an agreement treats alike.
 *
 * @param id           its name inside the bill; also which random numbers it gets, so that they stay when lines are added
 * @param payer        the payer account; where it is not enrolled it pays list and counts nothing
 * @param from         first day it is paid, or null: from the first contract year on
 * @param to           last day it is paid, or null: to the end of the term
 * @param runningUntil last day of terms bought before the agreement, which a new rate reaches only when it says so; null:
 *                     nothing is running
 * @param spend        dollars at list price
 */
public record BillLine(
        String id,
        String payer,
        Biller biller,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate runningUntil,
        Treatment treatment,
        Spend spend) {

    public BillLine {
        if (id.isBlank() || payer.isBlank()) {
            throw new InvalidDeal(
                    "id", id, "The line \"" + id + "\" of payer \"" + payer + "\" needs a name and a payer.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidDeal(
                    id + ".to", to, "The line \"" + id + "\" ends on " + to + ", before it starts on " + from + ".");
        }
    }

    /** A line that runs all the term. */
    public static BillLine of(String id, String payer, Biller biller, Treatment treatment, Spend spend) {
        return new BillLine(id, payer, biller, null, null, null, treatment, spend);
    }

    BillLine with(Spend changed) {
        return new BillLine(id, payer, biller, from, to, runningUntil, treatment, changed);
    }

    boolean runs(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
