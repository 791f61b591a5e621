package dev.parley.engine.commitment;

import java.math.BigDecimal;

/**
 * Traffic of one worth inside a block.
 *
 * @param units load in saturated units, not negative
 * @param onDemandUsdPerUnitHour what one saturated unit of it costs on demand, US dollars for each hour, 0 to 100,000
 */
public record Layer(BigDecimal units, BigDecimal onDemandUsdPerUnitHour) {}
