package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Work of the pool that can wait within a month. It fills idle committed hours last; what finds no idle hour pays its price.
 *
 * @param month the month in which it must be done
 * @param unitHours how much of it there is, in hours of one saturated unit
 * @param usdPerUnitHour what it would otherwise pay (batch, or on demand), US dollars for each of those hours
 */
public record Deferrable(YearMonth month, BigDecimal unitHours, BigDecimal usdPerUnitHour) {}
