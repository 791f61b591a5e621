/**
 * What to ask next.
 *
 * <p>An offer stands between today's terms and our target. A <em>lever</em> is something the other side can concede: a dial
 * from what it offers to the most we would ask, or a switch. Each lever is worth what it saves with the rest of the offer as
 * it stands; on paper it gives up its <em>face value</em>, which is another figure: a clause that lets more spend count
 * costs nothing on paper, and a point of discount less to us than it seems to them.
 *
 * <p>{@link dev.parley.engine.bargaining.GapClosing} finds how far each lever must move to be as good as the target, and
 * which gives up least on paper; {@link dev.parley.engine.bargaining.Packages} finds asks that differ in their terms and are
 * worth the same to us. An {@link dev.parley.engine.bargaining.Alternative} is where spend could go instead; its
 * {@link dev.parley.engine.bargaining.Batna} weighs the price there against the shortfall that leaving creates.
 *
 * <p>Places are compared on our own tokens: a {@link dev.parley.engine.bargaining.MixPrice} is the price of our mix, cache and
 * output as they are, and a {@link dev.parley.engine.bargaining.CapacityQuote} is another vendor's capacity for it, rounded up
 * as it is sold. A {@link dev.parley.engine.bargaining.Standing} says where an offer stands among what others have.
 */
@NullMarked
package dev.parley.engine.bargaining;

import org.jspecify.annotations.NullMarked;
