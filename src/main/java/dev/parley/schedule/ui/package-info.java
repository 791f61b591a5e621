/** The schedule as a table: what AWS knows or will at the left, what never leaves the house at the right, in violet. */
@NullMarked
package dev.parley.schedule.ui;

import org.jspecify.annotations.NullMarked;
