package dev.parley.engine.commitment;

import java.math.BigDecimal;

/**
 * Load that is served together.
 *
 * @param units                   saturated units
 * @param onDemandUsdPerUnitHour  what one of them costs on demand for an hour
 */
public record Layer(BigDecimal units, BigDecimal onDemandUsdPerUnitHour) {}
