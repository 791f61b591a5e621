package dev.parley.bill;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Support of which nobody entered bands: growth that somebody entered stands, and without it support keeps the share that it
 * was of all that AWS billed. The one place of that rule, for the whole bill and for the deals on it.
 */
public final class SupportShare {

    private SupportShare() {}

    /**
     * The share of AWS-billed usage; empty where growth is entered, nothing was paid, or support was more than the usage.
     *
     * @param support     dollars of the year before the agreement, all payers
     * @param billedByAws dollars of usage that AWS billed itself in that year, all payers, also of such as spend nothing more
     */
    public static Optional<BigDecimal> of(LineTerms terms, BigDecimal support, BigDecimal billedByAws) {
        return terms.growth() != null || support.signum() <= 0 || billedByAws.compareTo(support) < 0
                ? Optional.empty()
                : Optional.of(Money.divide(support, billedByAws));
    }
}
