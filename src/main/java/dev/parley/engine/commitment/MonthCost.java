package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Expected cost of a month in US dollars.
 *
 * @param month the month
 * @param committedUsd purchases active in it
 * @param noCommitmentUsd units without a commitment
 * @param onDemandUsd the rest
 */
public record MonthCost(YearMonth month, BigDecimal committedUsd, BigDecimal noCommitmentUsd, BigDecimal onDemandUsd) {}
