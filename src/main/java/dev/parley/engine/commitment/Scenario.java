package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * One course that demand may take.
 *
 * @param probability 0 to 1; the probabilities of a pool add up to 1 within 1e-9
 * @param demand one entry for each month of the plan
 */
public record Scenario(BigDecimal probability, List<MonthDemand> demand) {
    public Scenario {
        demand = List.copyOf(demand);
    }
}
