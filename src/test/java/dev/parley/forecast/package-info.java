/** Tests of the forecast. */
@NullMarked
package dev.parley.forecast;

import org.jspecify.annotations.NullMarked;
