package dev.parley.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right to approve, in one negotiation.
 *
 * @param usd          the limit, in dollars of the kind's time; null for none
 * @param togetherWith who must grant as well, or null: then the holder's grant alone is enough
 * @param endedBy      who took it away; null while nobody has
 * @param member       whether the holder, and who must grant as well, are members of the negotiation today
 */
public record ApprovalRight(
        UUID id,
        UUID person,
        String holder,
        ApprovalKind kind,
        @Nullable BigDecimal usd,
        @Nullable UUID togetherWith,
        @Nullable String partner,
        UUID giver,
        String givenBy,
        Instant givenAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        boolean member) {

    /** Whether it counts today: nobody ended it, and it rests while the holder is no member. */
    public boolean inForce() {
        return endedAt == null && member;
    }

    /** Whether the holder gave it to himself. */
    public boolean selfGiven() {
        return giver.equals(person);
    }

    boolean covers(Need need) {
        var amount = need.usd();
        return kind == need.kind() && (usd == null || amount != null && amount.compareTo(usd) <= 0);
    }

    boolean involves(UUID who) {
        return person.equals(who) || who.equals(togetherWith);
    }

    /** {@code capacity orders up to $100,000 a month, together with AI platform director}. */
    public String words() {
        return kind.label()
                + (usd == null ? "" : " up to " + Dollars.words(usd, kind))
                + (partner == null ? "" : ", together with " + partner);
    }
}
