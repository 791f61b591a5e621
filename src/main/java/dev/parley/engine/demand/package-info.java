/**
 * From traffic to the load that capacity would carry.
 *
 * <p>A workload is described by its mean flow of tokens over all hours of today, a shape that says how the hours of a
 * week differ from that mean, and a forecast that scales it, once each for a low, a base and a high case (P10, P50,
 * P90). Workloads that send to one model in one region or scope of one account form a pool, and a pool is what capacity
 * is bought for.
 *
 * <p>{@link dev.parley.engine.demand.UnitDemand} turns a pool into units of a product hour by hour, with the on-demand
 * cost that one of them replaces; {@link dev.parley.engine.demand.LoadDurationCurve} sorts those hours by load;
 * {@link dev.parley.engine.demand.OnDemandCost} says what the same tokens cost without any capacity.
 */
@NullMarked
package dev.parley.engine.demand;

import org.jspecify.annotations.NullMarked;
