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

    /** With a rate on the line as a position can have it. */
    Offered rounded() {
        return new Offered(Suggestion.rounded(rate), line == null ? null : Suggestion.rounded(line), words, expired);
    }

    /** Whether somebody has set another rate. */
    public boolean differsFrom(@Nullable BigDecimal set) {
        return set != null && set.compareTo(rate) != 0;
    }

    /** As somebody entered it, over what the letter says. */
    public static Offered entered(BigDecimal rate) {
        return new Offered(rate, rate, "as entered", false);
    }
}
