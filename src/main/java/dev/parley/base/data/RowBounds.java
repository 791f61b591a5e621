package dev.parley.base.data;

import java.io.IOException;

/**
 * How long a row of a separated text may be where it is held whole, in characters; what is beyond is no such table.
 *
 * @param row   of one row
 * @param cell  of one cell
 * @param cells of one row
 * @param text  of all
 */
public record RowBounds(long row, int cell, int cells, long text) {

    /** Which of them. */
    public enum Bound {
        ROW,
        CELL,
        CELLS,
        TEXT
    }

    /** Something is longer than its bound. */
    public static final class Beyond extends IOException {

        private final Bound bound;

        Beyond(Bound bound, long line) {
            super("line " + line + ": " + bound);
            this.bound = bound;
        }

        public Bound bound() {
            return bound;
        }
    }
}
