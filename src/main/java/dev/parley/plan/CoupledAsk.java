package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Under what all pools are planned together. US dollars; what is null does not limit.
 *
 * @param monthUsd     most that may be committed in any month, capacity held today included
 * @param yearUsd      most that may be committed in a contract year, capacity held today included
 * @param spendFloorUsd least counted spend of a contract year: what is missing is paid as a shortfall
 * @param otherSpendUsd counted spend of a contract year that is not in this plan: the rest of the bill
 * @param riskWeight   dollars of expected cost that a dollar in the worst cases is worth, 0 to 1,000; 0 counts no risk
 * @param alpha        the worst 1 - alpha of the probability are the worst cases, above 0 and below 1
 */
public record CoupledAsk(
        @Nullable BigDecimal monthUsd,
        @Nullable BigDecimal yearUsd,
        @Nullable BigDecimal spendFloorUsd,
        BigDecimal otherSpendUsd,
        BigDecimal riskWeight,
        BigDecimal alpha) {

    /** The worst three of ten: the high case, which comes with .30. */
    public static final BigDecimal USUAL_ALPHA = new BigDecimal("0.7");

    private static final BigDecimal MOST_USD = BigDecimal.valueOf(400_000_000);
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1000);

    /** @throws InvalidInput when an amount is out of range, or nothing is asked */
    public CoupledAsk {
        amount("monthUsd", monthUsd);
        amount("yearUsd", yearUsd);
        amount("spendFloorUsd", spendFloorUsd);
        amount("otherSpendUsd", otherSpendUsd);
        if (riskWeight.signum() < 0 || riskWeight.compareTo(MOST_WEIGHT) > 0) {
            throw new InvalidInput(
                    "riskWeight",
                    riskWeight.toPlainString(),
                    "The weight of risk lies between 0 and 1,000, not " + riskWeight.toPlainString()
                            + ": 0 counts no risk, 1 counts the worst cases as much as the expected cost.");
        }
        if (alpha.signum() <= 0 || alpha.compareTo(BigDecimal.ONE) >= 0) {
            throw new InvalidInput(
                    "alpha",
                    alpha.toPlainString(),
                    "Alpha lies above 0 and below 1, not at " + alpha.toPlainString()
                            + ": 0.7 looks at the worst 30 %.");
        }
        if (monthUsd == null && yearUsd == null && spendFloorUsd == null && riskWeight.signum() == 0) {
            throw new InvalidInput(
                    "monthUsd",
                    null,
                    "Enter a budget, a spend floor or a weight of risk: without one, this plan is the answer.");
        }
    }

    boolean risky() {
        return riskWeight.signum() > 0;
    }

    private static void amount(String field, @Nullable BigDecimal usd) {
        if (usd != null && (usd.signum() < 0 || usd.compareTo(MOST_USD) > 0)) {
            throw new InvalidInput(
                    field,
                    usd.toPlainString(),
                    "Amounts lie between 0 and 400 million dollars, not " + usd.toPlainString() + ".");
        }
    }
}
