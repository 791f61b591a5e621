/**
 * The AWS bill. The commitment of an Enterprise Discount Program is on the whole of it, so every dollar lands in one of about
 * ten lines by what the agreement does with it: whether it takes the discount, whether it counts, whether under the
 * Marketplace cap.
 *
 * <p>A bill comes from files ({@link dev.parley.bill.read}), as {@link dev.parley.bill.Charge}s by payer and month. A newer
 * file for the same payer and month replaces the older one's figures; undone, the older ones stand again.
 */
@NullMarked
package dev.parley.bill;

import org.jspecify.annotations.NullMarked;
