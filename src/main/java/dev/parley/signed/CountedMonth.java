package dev.parley.signed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counted in a month, as somebody entered it.
 *
 * @param projected whether it is expected, not actual
 * @param reason    of AWS's figure: why it differs from ours, where somebody knows
 * @param by        display name of who entered it last
 */
public record CountedMonth(
        UUID id,
        Whose whose,
        YearMonth month,
        boolean projected,
        BigDecimal usd,
        String source,
        @Nullable String reason,
        long version,
        String by,
        Instant at) {

    /** Who counts. */
    public enum Whose {
        OURS("counted by us"),
        AWS("counted by AWS");

        private final String label;

        Whose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As a form begins with it. */
    public CountedDraft draft() {
        return new CountedDraft(whose, month.toString(), projected, usd, source, reason);
    }
}
