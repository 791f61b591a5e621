/** The screen Whole bill: the bill by contract treatment, where its lines go, and where its figures come from. */
@NullMarked
package dev.parley.bill.ui;

import org.jspecify.annotations.NullMarked;
