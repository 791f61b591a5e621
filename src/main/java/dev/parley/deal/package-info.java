/**
 * Deals: today's agreement, each ask and offer, target, walk-away, and what somebody tries out. A deal is a list of items,
 * each about one topic (the commitment, the discount, a percentage on a line, a clause, a credit) and each offered, offered
 * but not in writing, refused, or passed over in silence. What it costs is computed by
 * {@link dev.parley.engine.deal} on the whole bill; nothing here is arithmetic. What a deal has not in writing is said by
 * {@link dev.parley.deal.Unwritten} alone.
 *
 * <p>Whoever does not see positions sees no deal: every service of this room asks for it.
 */
@NullMarked
package dev.parley.deal;

import org.jspecify.annotations.NullMarked;
