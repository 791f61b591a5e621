package dev.parley.bill.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated text record by record, quoted as RFC 4180 says, and knows the line each record begins at. */
final class Csv implements Closeable {

    /** Fields of a record above which a text is no bill. */
    static final int MOST_FIELDS = 20_000;

    /** Characters of a record above which a text is no bill; a quote that is never closed ends here. */
    static final int LONGEST_RECORD = 4 << 20;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private int at = 0;
    private int end = 0;
    private long line = 1;
    private long recordLine = 1;

    Csv(InputStream in, char separator) throws IOException {
        this(reader(in), separator);
    }

    private Csv(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Of a text in memory. */
    static Csv of(String text, char separator) {
        return new Csv(new StringReader(text), separator);
    }

    /** The line the last record began at; 1 is the first. */
    long line() {
        return recordLine;
    }

    /**
     * The next record, or null at the end. Blank lines are passed over.
     *
     * @throws IOException when a record is longer than anything that is meant to be read
     */
    @Nullable
    List<String> next() throws IOException {
        for (var record = one(); record != null; record = one()) {
            if (record.size() > 1 || !record.getFirst().isBlank()) {
                return record;
            }
        }
        return null;
    }

    private @Nullable List<String> one() throws IOException {
        recordLine = line;
        int next = read();
        if (next < 0) {
            return null;
        }
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int length = 0; ; next = read()) {
            if (++length > LONGEST_RECORD || fields.size() > MOST_FIELDS) {
                throw new Unreadable("The record at line " + recordLine
                        + " does not end: a quotation mark is not closed, or this is no table.");
            } else if (next < 0 || !quoted && (next == '\n' || next == '\r')) {
                if (next == '\r') {
                    skipLineFeed();
                }
                fields.add(field.toString());
                return fields;
            } else if (quoted && next == '"' && peek() == '"') {
                field.append((char) read());
            } else if (next == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && next == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) next);
            }
        }
    }

    private void skipLineFeed() throws IOException {
        if (peek() == '\n') {
            read();
        } else {
            line++;
        }
    }

    private int peek() throws IOException {
        return filled() ? buffer[at] : -1;
    }

    private int read() throws IOException {
        if (!filled()) {
            return -1;
        }
        char next = buffer[at++];
        if (next == '\n') {
            line++;
        }
        return next;
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** By its byte order mark, which is passed over; UTF-8 without one. */
    private static Reader reader(InputStream in) throws IOException {
        var start = new PushbackInputStream(in, 3);
        byte[] mark = start.readNBytes(3);
        boolean utf16 = mark.length > 1
                && ((mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe)
                        || (mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff));
        boolean utf8 = mark.length > 2 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf;
        if (!utf8) {
            start.unread(mark);
        }
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(start, charset);
    }

    /** The text is no table that can be read; the message says where. */
    static final class Unreadable extends IOException {

        Unreadable(String message) {
            super(message);
        }
    }
}
