package dev.parley.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What must be granted.
 *
 * @param usd dollars of the kind's time, to the cent; null where the kind has no amount or it is unknown, then only a right
 *     without a limit covers it
 * @param why the rule in one sentence
 */
public record Need(ApprovalKind kind, @Nullable BigDecimal usd, String why) {

    /** {@code capacity orders, $60,000 a month}. */
    public String words() {
        return usd == null ? kind.label() : kind.label() + ", " + Dollars.words(usd, kind);
    }
}
