package dev.parley.engine.commitment;

import java.math.BigDecimal;

/**
 * Units bought by the hour without a commitment. How many is decided after the scenario is known.
 *
 * @param usdPerUnitHour US dollars for each unit and hour, 0 to 100,000
 * @param granularity how finely they are switched
 */
public record NoCommitment(BigDecimal usdPerUnitHour, Granularity granularity) {}
