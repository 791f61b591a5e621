package dev.parley.engine.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that pays invoices of some lines for a while. Credits are used in the order of the deal, as early as they can be;
 * they reach enrolled payers alone, and what is left at the end of the window is lost.
 *
 * @param id     its name inside the deal
 * @param usd    dollars, zero or more
 * @param from   first day it pays
 * @param months months from that day on, at least one
 * @param lines  ids of the lines it may pay, or of support
 * @param counts whether what it pays counts toward the commitment as if we had
 */
public record Credit(String id, BigDecimal usd, LocalDate from, int months, List<String> lines, Answer counts) {

    public Credit {
        lines = List.copyOf(lines);
        Bounds.usd(id, usd);
        if (usd.signum() < 0) {
            throw new InvalidDeal(
                    id,
                    usd.toPlainString(),
                    "A credit of " + usd.toPlainString() + " is below zero: enter its dollars.");
        }
        if (months < 1) {
            throw new InvalidDeal(id, months, "A credit for " + months + " months pays nothing: enter at least 1.");
        }
    }

    boolean pays(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    /** The day after the last it pays. */
    LocalDate end() {
        return from.plusMonths(months);
    }
}
