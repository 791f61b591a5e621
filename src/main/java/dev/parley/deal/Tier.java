package dev.parley.deal;

import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tier table as the customer collected it.
 *
 * @param commitment dollars a contract year
 * @param discount   share of 1
 * @param dated      when it was said or published, or null
 */
public record Tier(
        UUID id,
        BigDecimal commitment,
        BigDecimal discount,
        String source,
        @Nullable LocalDate dated,
        Grade grade,
        long version,
        String by,
        Instant at) {

    public TierDraft draft() {
        return new TierDraft(commitment, discount, source, dated, grade);
    }
}
