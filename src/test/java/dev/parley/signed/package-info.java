/** Tests of deals. */
@NullMarked
package dev.parley.signed;

import org.jspecify.annotations.NullMarked;
