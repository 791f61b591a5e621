package dev.parley.schedule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * AWS's latest for a line.
 *
 * @param rate    dollars per unit that its words come to
 * @param line    the rate agreed on the line itself, before the discount across services; null where only that discount
 *                reaches it
 * @param words   where it comes from: "R2, 4 % off list"
 * @param expired whether its last day has passed
 */
public record Offered(BigDecimal rate, @Nullable BigDecimal line, String words, boolean expired) {

    /** As somebody entered it, over what the letter says. */
    public static Offered entered(BigDecimal rate) {
        return new Offered(rate, rate, "as entered", false);
    }
}
