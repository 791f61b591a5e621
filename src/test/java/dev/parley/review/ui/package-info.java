/** Tests of the screens of review. */
@NullMarked
package dev.parley.review.ui;

import org.jspecify.annotations.NullMarked;
