/**
 * The price book of a negotiation.
 *
 * <p>A rate belongs to a model, a region or scope, a kind (on-demand input, a model unit for six months, …), a side
 * (list, current contract, negotiated) and the days it is in force, and says where it was read and how well that is
 * evidenced. Parley brings its own list of published prices; what a negotiation enters stands beside it and comes before
 * it for the same day. A price that nobody has entered is unknown, never zero.
 *
 * <p>Capacity products (model units, the Reserved tier, comparable products of other vendors) are rows: what is bought
 * in which steps, for which terms, at which kind of price. What one unit carries differs by model and is seldom
 * published: unit limits are entered with their evidence.
 *
 * <p>Everybody in a negotiation sees list and current rates. Negotiated rates are part of its positions.
 */
@NullMarked
package dev.parley.price;

import org.jspecify.annotations.NullMarked;
