/**
 * Files that people already have, taken in: measured traffic, bills, price lists.
 *
 * <p>A file is staged and recognised by what is in it ({@link dev.parley.intake.Head}), read beside the screens
 * ({@link dev.parley.intake.IntakeDesk}), and shown as a {@link dev.parley.intake.Preview}: what was understood, what would
 * change, what was not taken. Nothing is written before somebody confirms it; then all of it is, in one transaction
 * with the row that says where it came from, and all of it can be undone. What the rows of a file mean is known to the
 * feature that keeps them: each offers a {@link dev.parley.intake.Taker}.
 */
@NullMarked
package dev.parley.intake;

import org.jspecify.annotations.NullMarked;
