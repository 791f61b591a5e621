package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms that stand at the head of an agreement.
 *
 * @param commitments            dollars of each contract year, above zero; empty: nothing is committed
 * @param discounts              the discount across services of each contract year
 * @param measuredBeforeDiscount whether spend counts at list price; no: as it is paid
 * @param marketplaceCap         the most that capped lines may fill of a year's commitment, or null: without limit
 * @param rollover               what is counted above a year's commitment counts in the next year too, up to this share of
 *                               the commitment it exceeds; what came from the year before is not carried again
 * @param enrolments             payers inside the agreement
 */
public record Header(
        List<BigDecimal> commitments,
        List<Share> discounts,
        Answer measuredBeforeDiscount,
        @Nullable Share marketplaceCap,
        Share rollover,
        TrueUp trueUp,
        List<Enrolment> enrolments) {

    public Header {
        commitments = List.copyOf(commitments);
        discounts = List.copyOf(discounts);
        enrolments = List.copyOf(enrolments);
        for (int y = 0; y < commitments.size(); y++) {
            BigDecimal commitment = commitments.get(y);
            Bounds.usd("commitments[" + y + "]", commitment);
            if (commitment.signum() <= 0) {
                throw new InvalidDeal(
                        "commitments[" + y + "]",
                        commitment.toPlainString(),
                        "A commitment of " + commitment.toPlainString() + " in contract year " + (y + 1)
                                + " is not above zero: leave all years out where nothing is committed.");
            }
        }
        if (commitments.isEmpty() && marketplaceCap != null) {
            throw new InvalidDeal(
                    "marketplaceCap",
                    marketplaceCap.value().toPlainString(),
                    "A cap of " + marketplaceCap.percent().toPlainString()
                            + " % of a commitment needs one: enter the commitment, or leave the cap out.");
        }
        if (commitments.isEmpty() && rollover.value().signum() > 0) {
            throw new InvalidDeal(
                    "rollover",
                    rollover.value().toPlainString(),
                    "An excess over no commitment cannot be carried forward: enter the commitment, or 0 instead of "
                            + rollover.percent().toPlainString() + " %.");
        }
    }

    /** List prices and no commitment, in an agreement of {@code years} contract years. */
    public static Header none(int years) {
        return new Header(
                List.of(),
                Collections.nCopies(years, Share.NONE),
                Answer.NO,
                null,
                Share.NONE,
                TrueUp.EACH_YEAR,
                List.of());
    }

    /** Dollars committed in contract year {@code year} (1 is the first); zero where nothing is. */
    public BigDecimal commitment(int year) {
        return commitments.isEmpty() ? BigDecimal.ZERO : commitments.get(year - 1);
    }

    public Share discount(int year) {
        return discounts.get(year - 1);
    }

    public Header withCommitments(List<BigDecimal> changed) {
        return new Header(changed, discounts, measuredBeforeDiscount, marketplaceCap, rollover, trueUp, enrolments);
    }

    public Header withDiscounts(List<Share> changed) {
        return new Header(commitments, changed, measuredBeforeDiscount, marketplaceCap, rollover, trueUp, enrolments);
    }

    public Header withMeasuredBeforeDiscount(Answer changed) {
        return new Header(commitments, discounts, changed, marketplaceCap, rollover, trueUp, enrolments);
    }

    public Header withMarketplaceCap(@Nullable Share changed) {
        return new Header(commitments, discounts, measuredBeforeDiscount, changed, rollover, trueUp, enrolments);
    }

    public Header withRollover(Share changed) {
        return new Header(commitments, discounts, measuredBeforeDiscount, marketplaceCap, changed, trueUp, enrolments);
    }

    public Header withTrueUp(TrueUp changed) {
        return new Header(
                commitments, discounts, measuredBeforeDiscount, marketplaceCap, rollover, changed, enrolments);
    }

    public Header withEnrolments(List<Enrolment> changed) {
        return new Header(commitments, discounts, measuredBeforeDiscount, marketplaceCap, rollover, trueUp, changed);
    }
}
