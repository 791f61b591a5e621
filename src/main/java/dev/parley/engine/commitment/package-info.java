/** The demand a commitment plan is made for. */
@NullMarked
package dev.parley.engine.commitment;

import org.jspecify.annotations.NullMarked;
