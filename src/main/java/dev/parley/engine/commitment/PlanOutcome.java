package dev.parley.engine.commitment;

import java.util.List;

/**
 * The plans of all pools.
 *
 * @param engineVersion version of this engine; the same problem and version give the same plan, ties included
 * @param pools one plan a pool, in the order of the problem
 */
public record PlanOutcome(String engineVersion, List<PoolPlan> pools) {
    public PlanOutcome {
        pools = List.copyOf(pools);
    }
}
