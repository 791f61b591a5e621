package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a common rule would buy for the same demand.
 *
 * @param rule all-on-demand, p95-headroom, sixty-percent, last-six-months-repeated or hand-made
 * @param totalUsd its purchases and the rest on demand, US dollars
 * @param feasible whether it meets the floor in every month
 * @param units the number of units the rule asks for, held ones included; for hand-made the most in a month
 * @param purchases what it buys
 */
public record Alternative(String rule, BigDecimal totalUsd, boolean feasible, int units, List<Purchase> purchases) {
    public Alternative {
        purchases = List.copyOf(purchases);
    }
}
