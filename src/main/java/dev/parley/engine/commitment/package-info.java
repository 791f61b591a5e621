/**
 * Which units of committed capacity to buy, for how long and from when.
 *
 * <p>A <em>pool</em> is the demand for one model in one region or scope of one account, counted in units: model units, or
 * thousands of tokens per minute. The load of an hour fills <em>levels</em>: the first unit is level 1. A level that no
 * commitment covers costs what its traffic costs on demand, or a no-commitment unit where that is cheaper. A
 * <em>contract</em> is whole units of a term from the first of a month. The cheapest set of contracts is a minimum-cost flow
 * over the months and is found exactly; every decision is explained by an inequality that holds in the plan.
 *
 * <p>Money is decimal US dollars, hours are hours of the month, shares lie between 0 and 1. Months are inclusive at both ends
 * wherever a range of months is named. Nothing here reads a clock, a file or a database.
 */
@NullMarked
package dev.parley.engine.commitment;

import org.jspecify.annotations.NullMarked;
