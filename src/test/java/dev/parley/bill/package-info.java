/** Tests of the bill. */
@NullMarked
package dev.parley.bill;

import org.jspecify.annotations.NullMarked;
