package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * The plan of one pool. Amounts are expected US dollars over the plan with two decimals; shown parts add up to their total.
 *
 * @param pool id of the pool
 * @param totalUsd commitments bought, no-commitment units and on-demand together
 * @param commitmentUsd commitments bought, their hours inside the plan; held units cost nothing here
 * @param noCommitmentUsd units without a commitment
 * @param onDemandUsd traffic left on demand, and deferrable work that finds no idle hour
 * @param onDemandOnlyUsd all traffic on demand, as if nothing were held
 * @param purchases what to buy
 * @param committedBeyondHorizonUsd what the purchases cost after the last month of the plan
 * @param coverage committed units active in each month, held ones included
 * @param months cost by month
 * @param alternatives the plans of common rules on the same demand
 * @param reasons why each purchase was made and why none was added
 */
public record PoolPlan(
        String pool,
        BigDecimal totalUsd,
        BigDecimal commitmentUsd,
        BigDecimal noCommitmentUsd,
        BigDecimal onDemandUsd,
        BigDecimal onDemandOnlyUsd,
        List<Purchase> purchases,
        BigDecimal committedBeyondHorizonUsd,
        List<Integer> coverage,
        List<MonthCost> months,
        List<Alternative> alternatives,
        List<Reason> reasons) {
    public PoolPlan {
        purchases = List.copyOf(purchases);
        coverage = List.copyOf(coverage);
        months = List.copyOf(months);
        alternatives = List.copyOf(alternatives);
        reasons = List.copyOf(reasons);
    }
}
