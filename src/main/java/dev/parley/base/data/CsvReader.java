package dev.parley.base.data;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows and cells of a separated text (RFC 4180), one after the other: a cell is read only by who wants it, and never held
 * otherwise. Quotes may hold separators and breaks; rows end with a line feed, a carriage return or both.
 */
public final class CsvReader {

    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private final Reader cell = new Cell();
    private int at = 0;
    private int end = 0;
    private long taken = 0;
    private long most = Long.MAX_VALUE;
    private long rowBegan = 0;
    private long line = 1;
    private long rowLine = 0;
    private boolean returned = false;
    private boolean rowEnded = true;
    private boolean cellEnded = true;
    private boolean quoted = false;
    private boolean first = false;

    /** @param in without a byte order mark, as {@link Decoded} gives it; who opened it closes it */
    public CsvReader(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /**
     * How long a row that is held may be, in characters; what is beyond is no such table.
     *
     * @param row   of one row
     * @param cell  of one cell
     * @param cells of one row
     * @param text  of all
     */
    public record Bounds(long row, int cell, int cells, long text) {}

    /** Something is longer than its bound. */
    public static final class Beyond extends IOException {

        /** Which bound. */
        public enum Bound {
            ROW,
            CELL,
            CELLS,
            TEXT
        }

        private final Bound bound;

        private Beyond(Bound bound, long line) {
            super("line " + line + ": " + bound);
            this.bound = bound;
        }

        public Bound bound() {
            return bound;
        }
    }

    /** Moves to the next row that is not empty; what is left of this one is skipped. */
    public boolean row() throws IOException {
        while (!rowEnded) {
            cell();
        }
        int c = peek();
        while (c == '\n' || c == '\r') {
            take();
            c = peek();
        }
        if (c == END) {
            return false;
        }
        rowLine = line;
        rowBegan = taken;
        rowEnded = false;
        cellEnded = true;
        first = true;
        return true;
    }

    /** Moves to the next cell of the row; what is left of this one is skipped. */
    public boolean cell() throws IOException {
        while (!cellEnded) {
            next();
        }
        if (rowEnded) {
            return false;
        }
        if (!first) {
            int c = peek();
            if (c != separator) {
                endRow();
                return false;
            }
            take();
        }
        first = false;
        cellEnded = false;
        quoted = false;
        if (peek() == '"') {
            take();
            quoted = true;
        }
        return true;
    }

    private void endRow() throws IOException {
        if (peek() == '\r') {
            take();
        }
        if (peek() == '\n') {
            take();
        }
        rowEnded = true;
    }

    /** The next character of the cell, unquoted, or -1 at its end. */
    private int next() throws IOException {
        if (cellEnded) {
            return END;
        }
        while (true) {
            int c = peek();
            if (c == END) {
                cellEnded = true;
                return END;
            }
            if (quoted) {
                take();
                if (c != '"') {
                    return c;
                }
                if (peek() == '"') {
                    take();
                    return '"';
                }
                quoted = false;
            } else if (c == separator || c == '\n' || c == '\r') {
                cellEnded = true;
                return END;
            } else {
                take();
                return c;
            }
        }
    }

    /** Whether the text ended inside quotes. */
    public boolean unclosed() {
        return quoted && end <= 0;
    }

    /** What is left of the cell, as a reader that ends with it. */
    public Reader content() {
        return cell;
    }

    /** What is left of the cell without blanks around it, at most so many characters of it. */
    public String text(int most) throws IOException {
        var text = new StringBuilder();
        for (int c = next(); c != END; c = next()) {
            if (text.length() < most) {
                text.append((char) c);
            }
        }
        return text.toString().strip();
    }

    /**
     * The next row that is not blank with all its cells as they are, or null at the end.
     *
     * @throws Beyond when it is longer than it may be
     */
    public @Nullable List<String> next(Bounds bounds) throws IOException {
        most = bounds.text();
        while (row()) {
            var cells = new ArrayList<String>();
            while (cell()) {
                if (cells.size() >= bounds.cells()) {
                    throw new Beyond(Beyond.Bound.CELLS, rowLine);
                }
                cells.add(whole(bounds));
            }
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                return cells;
            }
        }
        return null;
    }

    private String whole(Bounds bounds) throws IOException {
        var text = new StringBuilder();
        for (int c = next(); c != END; c = next()) {
            if (text.length() >= bounds.cell()) {
                throw new Beyond(Beyond.Bound.CELL, rowLine);
            } else if (taken - rowBegan > bounds.row()) {
                throw new Beyond(Beyond.Bound.ROW, rowLine);
            }
            text.append((char) c);
        }
        return text.toString();
    }

    /** Line that the row begins in; 1 for the first. */
    public long line() {
        return rowLine;
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            if (end == 0) {
                return END;
            }
        }
        return buffer[at];
    }

    private void take() throws Beyond {
        char c = buffer[at++];
        if (++taken > most) {
            throw new Beyond(Beyond.Bound.TEXT, rowLine);
        }
        if (c == '\n' && !returned || c == '\r') {
            line++;
        }
        returned = c == '\r';
    }

    private final class Cell extends Reader {

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int c = next();
                if (c == END) {
                    return count == 0 && length > 0 ? -1 : count;
                }
                into[from + count++] = (char) c;
            }
            return count;
        }

        @Override
        public void close() {
            // the text goes on behind the cell
        }
    }
}
