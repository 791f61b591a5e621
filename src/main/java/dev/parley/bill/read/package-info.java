/** Reads bills as AWS and FOCUS write them into charges by payer and month; knows no database of ours and no screen. */
@NullMarked
package dev.parley.bill.read;

import org.jspecify.annotations.NullMarked;
