/** Screens of review: what waits, one submission line by line, two side by side, and who may approve. */
@NullMarked
package dev.parley.review.ui;

import org.jspecify.annotations.NullMarked;
