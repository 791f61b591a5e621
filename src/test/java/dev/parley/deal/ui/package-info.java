/** Tests of the screens of deals. */
@NullMarked
package dev.parley.deal.ui;

import org.jspecify.annotations.NullMarked;
