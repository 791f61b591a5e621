/**
 * Migrate before you commit: which workloads would cost less at another model or scope, before any capacity is bought.
 *
 * <p>A <em>move</em> takes a workload to a newer model of its family, a smaller one, or from a geography to the global
 * scope. Parley proposes moves from the price book and from what is known of the models' lineages; people enter those they
 * consider, with a token factor, what the move costs once, and a <em>verdict</em>: whether the answers are good enough,
 * decided by a named person on a day. A move that is <em>planned</em> from a quarter changes the price path: from then on
 * the workload's tokens go at the new model's price in the forecast and in the plan.
 *
 * <p>Where a workload's data must stay is entered; a move that would let it leave is refused, and where nothing is stated
 * the move is marked as such: not stated is not "anywhere".
 */
@NullMarked
package dev.parley.migration;

import org.jspecify.annotations.NullMarked;
