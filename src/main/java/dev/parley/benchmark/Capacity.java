package dev.parley.benchmark;

import dev.parley.engine.bargaining.CapacityQuote;
import dev.parley.price.Evidence;

/**
 * Capacity that the other provider sells for an alternative, at the flow of the agreement's first month.
 *
 * @param unit  such as {@code PTU}
 * @param limit where it is read what a unit carries
 */
public record Capacity(String product, String unit, int minimum, int step, CapacityQuote quote, Evidence limit) {}
