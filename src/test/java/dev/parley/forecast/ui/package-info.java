/** Tests of the forecast screen. */
@NullMarked
package dev.parley.forecast.ui;

import org.jspecify.annotations.NullMarked;
