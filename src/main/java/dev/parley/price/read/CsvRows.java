package dev.parley.price.read;

import dev.parley.base.data.CsvReader;
import dev.parley.base.data.Decoded;
import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a price list one by one, within the bounds of what a price list is. */
final class CsvRows {

    private static final int MOST_CELLS = 500;
    private static final CsvReader.Bounds BOUNDS = new CsvReader.Bounds(Long.MAX_VALUE, 20_000, MOST_CELLS, 64L << 20);

    private final String file;
    private final CsvReader rows;

    CsvRows(String file, InputStream in, char separator) throws IOException {
        this.file = file;
        this.rows = new CsvReader(Decoded.text(in), separator);
    }

    /** Line in which the row that was answered last begins; 1 is the first. */
    long line() {
        return rows.line();
    }

    /**
     * The next row that is not blank, or null at the end.
     *
     * @throws InvalidInput when it is no row of a price list
     */
    @Nullable
    List<String> next() throws IOException {
        try {
            var row = rows.next(BOUNDS);
            if (rows.unclosed()) {
                throw refused("ends within a quoted cell that begins in line " + line()
                        + ": it was cut off. Nothing of it is taken; download it again.");
            }
            return row;
        } catch (CsvReader.Beyond beyond) {
            throw refused(
                    switch (beyond.bound()) {
                        case CELLS ->
                            "has more than " + MOST_CELLS + " cells in line " + line() + ": that is no price list.";
                        case CELL, ROW ->
                            "has a cell of more than 20,000 characters in line " + line() + ": that is no price list.";
                        case TEXT -> "is above 64 MB: no price list is. Give the list of one region.";
                    });
        }
    }

    private InvalidInput refused(String what) {
        return new InvalidInput("file", file, "\"" + file + "\" " + what);
    }
}
