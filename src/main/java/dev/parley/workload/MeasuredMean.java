package dev.parley.workload;

import dev.parley.engine.demand.MeasuredFlow;
import java.math.BigDecimal;

/**
 * What was measured of a workload in a quarter.
 *
 * @param flow  mean over the measured time, of each class over the time that tells it
 * @param share of the quarter that was measured, above 0 and at most 1
 * @param file  of which it is
 */
public record MeasuredMean(MeasuredFlow flow, BigDecimal share, String file) {}
