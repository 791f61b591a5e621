package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Purchase;
import java.math.BigDecimal;
import java.util.List;

/**
 * The best plan of a product with a smallest purchase.
 *
 * @param bought by month whether anything is bought on top of what is held
 * @param purchases by side what is bought, still to be priced
 * @param totalUsd commitments and uncovered load of all sides, to 1e-9 dollars
 * @param boundUsd no plan costs less
 * @param steps flows solved
 */
public record MinimumPlan(
        List<Boolean> bought, List<List<Purchase>> purchases, BigDecimal totalUsd, BigDecimal boundUsd, int steps) {
    public MinimumPlan {
        bought = List.copyOf(bought);
        purchases = List.copyOf(purchases);
    }

    /** What the plan costs above the bound; 0 is the proven optimum. */
    public BigDecimal gapUsd() {
        return totalUsd.subtract(boundUsd);
    }
}
