/**
 * Published price lists as files, read into the price book's own terms: pure functions of what stands in a file.
 *
 * <p>Each vendor writes a price in units of its own, and some contradict themselves. Every price is turned into dollars
 * per {@link dev.parley.engine.pricing.PriceKind#unit()} from its literal digits, row by row, by the unit <em>and</em> the
 * description <em>and</em> the usage type; where they do not say one thing, the row is not taken and says why. Models,
 * regions and kinds are named as in Parley's own list, so that a price that is read stands where that one stands.
 */
@NullMarked
package dev.parley.price.read;

import org.jspecify.annotations.NullMarked;
