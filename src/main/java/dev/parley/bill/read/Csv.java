package dev.parley.bill.read;

import dev.parley.base.data.CsvReader;
import dev.parley.base.data.Decoded;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of a bill's text, which may be long: there are bills of thousands of columns. */
final class Csv implements Closeable {

    /** Fields of a record above which a text is no bill. */
    static final int MOST_FIELDS = 20_000;

    /** Characters of a record above which a text is no bill; a quote that is never closed ends here. */
    static final int LONGEST_RECORD = 4 << 20;

    private static final CsvReader.Bounds BOUNDS =
            new CsvReader.Bounds(LONGEST_RECORD, LONGEST_RECORD, MOST_FIELDS + 1, Long.MAX_VALUE);

    private final Reader text;
    private final CsvReader records;

    Csv(InputStream in, char separator) throws IOException {
        this(Decoded.text(in), separator);
    }

    private Csv(Reader text, char separator) {
        this.text = text;
        this.records = new CsvReader(text, separator);
    }

    /** Of a text in memory. */
    static Csv of(String text, char separator) {
        return new Csv(new StringReader(text), separator);
    }

    /** The line the last record began at; 1 is the first. */
    long line() {
        return records.line();
    }

    /**
     * The next record, or null at the end. Blank lines are passed over.
     *
     * @throws Unreadable when a record is longer than anything that is meant to be read
     */
    @Nullable
    List<String> next() throws IOException {
        try {
            return records.next(BOUNDS);
        } catch (CsvReader.Beyond endless) {
            throw new Unreadable("The record at line " + records.line()
                    + " does not end: a quotation mark is not closed, or this is no table.");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** The text is no table that can be read; the message says where. */
    static final class Unreadable extends IOException {

        Unreadable(String message) {
            super(message);
        }
    }
}
