/**
 * What an agreement with the provider costs over its term: the whole bill, the commitment on it, and what each term is
 * worth.
 *
 * <p>A <em>bill</em> is all we will spend, in lines, each low, base and high (P10, P50, P90) by contract year. A
 * <em>deal</em> is a set of terms over that bill: a commitment per contract year, discounts, rates on lines, clauses,
 * credits. Today's terms, every ask and offer, target, walk-away, a row of the tier table and "no agreement" are all
 * deals, and one function evaluates them. A year's payment is all spend after discounts and credits, plus the
 * <em>shortfall</em>: what the commitment exceeds the <em>counted</em> spend by.
 *
 * <p><em>Worth is joint.</em> What a term, a clause or a credit is worth is the change of the expected payment with the rest
 * of the deal as it stands: a discount lowers counted spend too, so in a year that falls short it comes back as shortfall.
 * {@link dev.parley.engine.deal.Valuation} draws the bill many times, always with the same random numbers, and evaluates
 * deals on it. A term that is not in writing is priced both ways.
 *
 * <p>Amounts are US dollars, shares lie between 0 and 1, days are inclusive at both ends. Doubles live inside the
 * simulation alone: a lognormal draw has no exact decimal, ten thousand paths of decimals would take seconds, and sixteen
 * digits leave a sum of this size right to far less than a cent. What comes out is decimal, rounded once, by
 * {@link dev.parley.engine.quantity.Money}.
 */
@NullMarked
package dev.parley.engine.deal;

import org.jspecify.annotations.NullMarked;
