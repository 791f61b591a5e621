package dev.parley.bill.read;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Thrift's compact protocol, as far as a footer needs it; what is no such thing is an IllegalArgumentException. */
final class CompactThrift {

    private static final int DEEPEST = 16;

    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    CompactThrift(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    String seen() {
        return seen.toString(StandardCharsets.ISO_8859_1);
    }

    int one() throws IOException {
        int next = in.read();
        if (next < 0 || seen.size() >= most) {
            throw new EOFException();
        }
        seen.write(next);
        return next;
    }

    /** The number of the field that a header begins, after the one before. */
    int field(int header, int before) throws IOException {
        int step = header >> 4;
        return header == 0 || step > 0 ? before + step : (int) number();
    }

    /** A number of 7 bits a byte, the lowest first; signs alternate. */
    long number() throws IOException {
        long raw = unsigned();
        return raw >>> 1 ^ -(raw & 1);
    }

    private long unsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = one();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("no number");
    }

    String text() throws IOException {
        int length = length(unsigned());
        var bytes = in.readNBytes(length);
        seen.write(bytes);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int length(long told) {
        if (told < 0 || told > most - seen.size()) {
            throw new IllegalArgumentException("too long");
        }
        return (int) told;
    }

    /** Of a list that begins here. */
    int listLength() throws IOException {
        return listLength(one());
    }

    private int listLength(int header) throws IOException {
        return header >> 4 < 15 ? header >> 4 : length(unsigned());
    }

    /** Passes over a value of a type. */
    void skip(int type, int deep) throws IOException {
        if (deep > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        switch (type) {
            case 1, 2 -> {
                // a truth of a field is its own header
            }
            case 3 -> one();
            case 4, 5, 6 -> unsigned();
            case 7 -> {
                for (int i = 0; i < Double.BYTES; i++) {
                    one();
                }
            }
            case 8 -> text();
            case 9, 10 -> {
                int header = one();
                boolean truths = (header & 0xf) <= 2;
                for (int left = listLength(header); left > 0; left--) {
                    skip(truths ? 3 : header & 0xf, deep + 1);
                }
            }
            case 12 -> {
                int id = 0;
                for (int header = one(); header != 0; header = one()) {
                    id = field(header, id);
                    skip(header & 0xf, deep + 1);
                }
            }
            default -> throw new IllegalArgumentException("no type of a field: " + type);
        }
    }
}
