package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line's traffic that goes to another provider. It is paid there, outside the agreement, and counts nothing.
 *
 * @param line       id of the line
 * @param from       first day elsewhere, or null: from the first day of the agreement
 * @param share      of the line's traffic
 * @param priceThere what a dollar at the list price the line was entered at costs there; 0.67 is a third less
 */
public record Departure(String line, @Nullable LocalDate from, Share share, BigDecimal priceThere) {

    public Departure {
        Bounds.factor(line, priceThere);
        if (priceThere.signum() < 0) {
            throw new InvalidDeal(
                    line,
                    priceThere.toPlainString(),
                    "A price of " + priceThere.toPlainString()
                            + " elsewhere is below zero: write a third less as 0.67.");
        }
    }

    boolean gone(String id, LocalDate day) {
        return line.equals(id) && (from == null || !day.isBefore(from));
    }
}
