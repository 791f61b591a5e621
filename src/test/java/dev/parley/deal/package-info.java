/** Tests of deals. */
@NullMarked
package dev.parley.deal;

import org.jspecify.annotations.NullMarked;
