package dev.parley.engine.deal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One contract year when all lines are low, base or high together, in dollars to the cent.
 *
 * @param year           contract year, 1 is the first
 * @param commitment     or null where nothing is committed
 * @param spend          paid without shortfall
 * @param counted        counted toward the commitment, what is carried in apart
 * @param carriedIn      what counts from the year before
 * @param capped         what would count under the Marketplace cap if there were none
 * @param marketplaceCap the most of it that counts, or null: without limit
 */
public record CaseYear(
        int year,
        @Nullable BigDecimal commitment,
        BigDecimal spend,
        BigDecimal counted,
        BigDecimal carriedIn,
        BigDecimal shortfall,
        BigDecimal capped,
        @Nullable BigDecimal marketplaceCap) {

    static CaseYear of(Header header, Flows flows, Settlement settlement, int y) {
        boolean committed = !header.commitments().isEmpty();
        return new CaseYear(
                y + 1,
                committed ? header.commitment(y + 1) : null,
                Statistics.usd(flows.paid()[y][0]),
                Statistics.usd(settlement.counted()[y][0]),
                Statistics.usd(settlement.carried()[y][0]),
                Statistics.usd(settlement.shortfall()[y][0]),
                Statistics.usd(flows.capped()[y][0]),
                header.marketplaceCap() == null
                        ? null
                        : Statistics.usd(header.marketplaceCap()
                                .of(header.commitment(y + 1))
                                .doubleValue()));
    }

    /** Spend and shortfall. */
    public BigDecimal payment() {
        return spend.add(shortfall);
    }
}
