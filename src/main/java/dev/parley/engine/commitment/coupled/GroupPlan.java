package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CoverPlan;
import java.util.List;

/**
 * The best plan of a group at given weights.
 *
 * @param nanos its cost, 1e-9 dollars at the weights
 * @param boundNanos no plan of the group costs less
 * @param sides one each
 */
record GroupPlan(long nanos, long boundNanos, List<CoverPlan> sides) {}
