/**
 * What else we could do, and what others have.
 *
 * <p>An <em>alternative</em> is where workloads could go instead of being bought as AWS offers them: a newer or smaller model
 * on Bedrock, or another provider. It is priced on our own tokens through one normaliser
 * ({@link dev.parley.engine.bargaining.MixPrice}), and what leaving is worth is that saving less the move, less the shortfall
 * it creates under a deal ({@link dev.parley.engine.bargaining.Batna}). Token factors, what the move costs and whether the
 * answers are good enough are entries with a name behind them; what nobody measured is marked as assumed.
 *
 * <p>A <em>benchmark</em> is a discount that somebody else has, with where it comes from and who may know of it. Advisers'
 * claims are shown and never counted.
 *
 * <p>Nothing of this room leaves the house; whoever does not see positions does not see it.
 */
@NullMarked
package dev.parley.benchmark;

import org.jspecify.annotations.NullMarked;
