package dev.parley.workload;

import java.math.BigDecimal;

/**
 * Work that may wait for an idle hour.
 *
 * @param hours   how long it may wait, 1 to 168
 * @param percent how much of the workload may wait, above 0 to 100
 */
public record Deferrable(int hours, BigDecimal percent) {}
