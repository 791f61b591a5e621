package dev.parley.engine.deal;

import java.math.BigDecimal;

/**
 * Something that is not in writing, priced both ways.
 *
 * @param item     its name; {@link Valuation#outlook(Deal, java.util.Set)} takes it
 * @param ifNo     expected payment when silence is read against us, here and everywhere
 * @param ifYes    expected payment when this item alone is read in our favour
 * @param worth    what it is worth to have it in writing
 */
public record OpenWorth(String item, BigDecimal ifNo, BigDecimal ifYes, Worth worth) {}
