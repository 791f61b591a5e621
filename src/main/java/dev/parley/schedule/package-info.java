/**
 * The schedule: what is negotiated, line by line. A line is one service, model, product and term with its quantity by
 * month, the list and current rate, and our ask. Target and walk-away are a {@link dev.parley.schedule.Position}, kept
 * apart and given only to those who may see positions. Words to avoid: "deal line", "SKU row", "price point".
 */
@NullMarked
package dev.parley.schedule;

import org.jspecify.annotations.NullMarked;
