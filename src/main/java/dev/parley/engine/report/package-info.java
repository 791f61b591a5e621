/**
 * The one description of a paper that every printer prints: a document has sections, a section has paragraphs, facts, tables
 * and charts. Columns are typed and know their unit; a figure that follows from others is a {@link Formula}, so that a
 * spreadsheet computes it live and every other printer prints what {@link Figures} computes: the same to the cent.
 */
@NullMarked
package dev.parley.engine.report;

import org.jspecify.annotations.NullMarked;
