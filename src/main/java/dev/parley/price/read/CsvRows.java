package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV (RFC 4180) one by one, in UTF-8, or in UTF-16 with its byte order mark, within bounds. */
final class CsvRows {

    private static final int LONGEST_CELL = 20_000;
    private static final int MOST_CELLS = 500;
    private static final long MOST_CHARACTERS = 64L << 20;

    private final String file;
    private final Reader in;
    private final char separator;
    private long line = 1;
    private long begin = 1;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private long characters;
    private int next;

    CsvRows(String file, InputStream in, char separator) throws IOException {
        this.file = file;
        var start = new PushbackInputStream(in, 3);
        byte[] mark = start.readNBytes(3);
        start.unread(mark);
        this.in = new InputStreamReader(start, charset(mark));
        this.separator = separator;
        next = read();
        if (next == '\ufeff') {
            next = read();
        }
    }

    private static Charset charset(byte[] start) {
        int first = start.length > 1 ? (start[0] & 0xff) << 8 | start[1] & 0xff : 0;
        return first == 0xfffe || first == 0xfeff ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Line in which the row that was answered last begins; 1 is the first. */
    long line() {
        return begin;
    }

    /** The next row that is not blank, or null at the end. */
    @Nullable
    List<String> next() throws IOException {
        while (next >= 0) {
            begin = line;
            var row = row();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                return row;
            }
        }
        return null;
    }

    private List<String> row() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            int c = take();
            if (c < 0) {
                if (quoted) {
                    throw refused("ends within a quoted cell that begins in line " + begin
                            + ": it was cut off. Nothing of it is taken; download it again.");
                }
                break;
            } else if (quoted) {
                if (c != '"') {
                    add(cell, c);
                } else if (next == '"') {
                    add(cell, take());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                end(cells, cell);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                add(cell, c);
            }
        }
        end(cells, cell);
        return cells;
    }

    private void end(List<String> cells, StringBuilder cell) {
        if (cells.size() >= MOST_CELLS) {
            throw refused("has more than 500 cells in line " + begin + ": that is no price list.");
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void add(StringBuilder cell, int c) {
        if (cell.length() >= LONGEST_CELL) {
            throw refused("has a cell of more than 20,000 characters in line " + begin + ": that is no price list.");
        }
        cell.append((char) c);
    }

    private int take() throws IOException {
        int taken = next;
        if (taken >= 0) {
            if (++characters > MOST_CHARACTERS) {
                throw refused("is above 64 MB: no price list is. Give the list of one region.");
            }
            next = read();
            if (taken == '\n') {
                line++;
            }
        }
        return taken;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
        }
        return filled < 0 ? -1 : buffer[at++];
    }

    private InvalidInput refused(String what) {
        return new InvalidInput("file", file, "\"" + file + "\" " + what);
    }
}
