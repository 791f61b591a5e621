/**
 * Which capacity to commit to, from when, and why.
 *
 * <p>A <em>pool</em> is one model in one region or scope of one account. Its traffic is served by committed units of one
 * capacity product, or token by token on demand. A <em>plan run</em> is a frozen fact: inputs, result and engine version in
 * one row that is never changed; screens and papers print it. Tokens are thousand a minute, money is US dollars, months
 * are counted in the negotiation's way (730 hours, or by the calendar).
 */
@NullMarked
package dev.parley.plan;

import org.jspecify.annotations.NullMarked;
