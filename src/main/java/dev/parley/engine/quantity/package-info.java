/**
 * The quantities every other package counts in: quarters and contract years, money and shares.
 *
 * <p>A forecast is typed by calendar quarter, an agreement runs in contract years that start on its effective date, and
 * a plan is bought by the month. Months are the common measure: a quarter is three months, a contract year is the
 * months between two dates. Amounts are US dollars as {@link java.math.BigDecimal}; they keep all their digits until
 * they are shown, and only {@link dev.parley.engine.quantity.Money} rounds them.
 */
@NullMarked
package dev.parley.engine.quantity;

import org.jspecify.annotations.NullMarked;
