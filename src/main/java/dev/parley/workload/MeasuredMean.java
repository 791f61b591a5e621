package dev.parley.workload;

import dev.parley.engine.demand.TokenFlow;
import java.math.BigDecimal;

/**
 * What was measured of a workload in a quarter.
 *
 * @param flow  mean over the measured time
 * @param share of the quarter that was measured, above 0 and at most 1
 * @param file  of which it is
 */
public record MeasuredMean(TokenFlow flow, BigDecimal share, String file) {}
