/**
 * Keeping: everything, or one negotiation, as one file that either database can be filled from. An archive is a zip of one
 * text of rows for each table, with a head that says of which schema the rows are, how many, and their sum, so that what was
 * read back can be compared with what was written. Rows are found by the tables themselves: whatever hangs on a negotiation
 * by a foreign key belongs to it, and a table of a later release is in the archive without a line written here.
 */
@NullMarked
package dev.parley.archive;

import org.jspecify.annotations.NullMarked;
