/** Tests of what follows a signature. */
@NullMarked
package dev.parley.signed;

import org.jspecify.annotations.NullMarked;
