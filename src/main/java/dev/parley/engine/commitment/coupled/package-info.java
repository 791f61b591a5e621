/**
 * Plans in which months or pools hang together, so that they are no flow by themselves.
 *
 * <p>The Reserved tier is bought on both sides at or above its <em>smallest purchase</em>, or not at all. A <em>budget</em>
 * caps the dollars committed in a month or a year over several pools. An agreement's <em>spend floor</em> is owed whether
 * it is spent or not: what is missing in a contract year is paid as a shortfall. Under a <em>risk limit</em> the mean of
 * the worst cases, CVaR, is weighed beside the expected cost; low, base and high come in all pools together, and
 * commitments are decided before.
 *
 * <p>Every search answers with the best plan it found, a bound that no plan can be cheaper than, and the gap between the
 * two; a gap of 0 is the proven optimum. It reports how it stands to a {@link Progress}, which may stop it. Only this
 * package uses ojAlgo, for the small linear problems between the pools.
 */
@NullMarked
package dev.parley.engine.commitment.coupled;

import org.jspecify.annotations.NullMarked;
