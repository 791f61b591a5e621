/** Tests of submissions and rights to approve. */
@NullMarked
package dev.parley.review;

import org.jspecify.annotations.NullMarked;
