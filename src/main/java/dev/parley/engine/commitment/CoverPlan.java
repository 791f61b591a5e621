package dev.parley.engine.commitment;

import java.util.List;

/**
 * The cheapest cover of a {@link PricedPool} within given bounds.
 *
 * @param nanos its cost at the weights of the search, 1e-9 dollars
 * @param active committed units by month, held ones included
 * @param units units bought of each contract, in the order of the {@link PreparedPool}
 * @param monthValues by month what one more committed unit is worth at most in this cover, 1e-9 dollars: over the months of
 *     any contract they come to no more than its price, so that they bound what covers of other months cost
 * @param purchases the same as purchases, still to be priced by {@link CommitmentPlanner#evaluate}
 */
public record CoverPlan(long nanos, int[] active, int[] units, long[] monthValues, List<Purchase> purchases) {
    public CoverPlan {
        purchases = List.copyOf(purchases);
    }
}
