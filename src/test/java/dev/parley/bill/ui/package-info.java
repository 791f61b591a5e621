/** Tests of the screen Whole bill. */
@NullMarked
package dev.parley.bill.ui;

import org.jspecify.annotations.NullMarked;
