/**
 * The editable grid: what people who live in spreadsheets expect, for tables of up to about 2,000 rows and 40 columns.
 *
 * <p>A view gives a {@link dev.parley.base.ui.sheet.Sheet} its columns and rows as texts and answers edits through a
 * {@link dev.parley.base.ui.sheet.SheetEditor}. The browser draws, selects, copies, pastes and undoes by itself; it
 * never reads a number and never says "saved" before the view answered that the database did. One committed cell, one
 * pasted block, one undo are one call each.
 */
@NullMarked
package dev.parley.base.ui.sheet;

import org.jspecify.annotations.NullMarked;
