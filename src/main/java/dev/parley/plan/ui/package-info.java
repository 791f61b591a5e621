/**
 * The screens Plan and Break-even. Both print one frozen run; which run, pool, side and quarter is in the address.
 */
@NullMarked
package dev.parley.plan.ui;

import org.jspecify.annotations.NullMarked;
