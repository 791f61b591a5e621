/**
 * A negotiation: one customer and one agreement with AWS, its dates, payers and accounts, and the people who may see
 * it. Contract years run by date from the effective date; forecasts are kept by calendar quarter and mapped to contract
 * years by month. Everything else in Parley belongs to a negotiation and asks {@link dev.parley.negotiation.Access}
 * first.
 */
@NullMarked
package dev.parley.negotiation;

import org.jspecify.annotations.NullMarked;
