package dev.parley.engine.deal;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * Discounts by commitment, as the customer collected them. A year takes the discount of the highest row that its commitment
 * reaches, and none below the first.
 *
 * @param rows by commitment, upward; the discount never falls
 */
public record Tiers(List<Tier> rows) {

    /**
     * @param commitment dollars a contract year, above zero
     * @param source     where the row comes from
     */
    public record Tier(BigDecimal commitment, Share discount, String source, Grade grade) {}

    public Tiers {
        rows = List.copyOf(rows);
        BigDecimal commitment = BigDecimal.ZERO;
        Share discount = Share.NONE;
        for (Tier row : rows) {
            if (row.commitment().compareTo(commitment) <= 0) {
                throw new InvalidDeal(
                        "tiers",
                        row.commitment().toPlainString(),
                        "The tier at " + millions(row.commitment()) + " does not follow " + millions(commitment)
                                + ": order the rows by commitment, each once.");
            }
            if (row.discount().compareTo(discount) < 0) {
                throw new InvalidDeal(
                        "tiers",
                        row.discount().value().toPlainString(),
                        "The tier at " + millions(row.commitment()) + " gives "
                                + percent(row.discount()) + ", less than " + percent(discount)
                                + " for a smaller one: check both rows.");
            }
            commitment = row.commitment();
            discount = row.discount();
        }
    }

    /** {@code 21 M}. */
    private static String millions(BigDecimal usd) {
        return usd.movePointLeft(6).stripTrailingZeros().toPlainString() + " M";
    }

    private static String percent(Share share) {
        return share.percent().stripTrailingZeros().toPlainString() + " %";
    }

    public Share discount(BigDecimal commitment) {
        return rows.reversed().stream()
                .filter(row -> row.commitment().compareTo(commitment) <= 0)
                .map(Tier::discount)
                .findFirst()
                .orElse(Share.NONE);
    }

    /** {@code deal} with these commitments, and in each year the discount of the row that its commitment reaches. */
    public Deal at(Deal deal, List<BigDecimal> commitments) {
        return deal.with(deal.header()
                .withCommitments(commitments)
                .withDiscounts(commitments.stream().map(this::discount).toList()));
    }

    /** A row as a deal: its commitment in every year, its discount, the rest as in {@code deal}. */
    public Deal row(Deal deal, Tier row) {
        return at(deal, Collections.nCopies(deal.header().discounts().size(), row.commitment()))
                .named(row.commitment().toPlainString() + " at " + percent(row.discount()));
    }
}
