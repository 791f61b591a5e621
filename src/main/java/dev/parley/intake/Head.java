package dev.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The beginning of a file, unpacked where it is a gzip: what a format is recognised by. The name is never asked.
 *
 * @param packing how the file is packed
 * @param text    the first {@value #LENGTH} characters or fewer, without a byte order mark; empty for what is no text
 * @param whole   whether that is all of it
 */
public record Head(Packing packing, String text, boolean whole) {

    /** Bytes that are looked at. */
    public static final int LENGTH = 256 * 1024;

    /** How the bytes are packed. */
    public enum Packing {
        PLAIN,
        GZIP,
        PARQUET,
        /** Also a workbook: both begin alike. */
        ZIP,
        PDF,
        /** Bytes that are neither text nor anything known. */
        BINARY
    }

    static Head of(byte[] start, boolean wholeFile) {
        if (begins(start, 'P', 'A', 'R', '1')) {
            return new Head(Packing.PARQUET, "", false);
        } else if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return new Head(Packing.ZIP, "", false);
        } else if (begins(start, '%', 'P', 'D', 'F')) {
            return new Head(Packing.PDF, "", false);
        } else if (begins(start, 0x1f, 0x8b)) {
            byte[] unpacked = unpacked(start);
            return text(unpacked) && !begins(unpacked, 0x1f, 0x8b)
                    ? new Head(Packing.GZIP, decoded(unpacked), wholeFile && unpacked.length < LENGTH)
                    : new Head(Packing.BINARY, "", false);
        }
        return text(start) ? new Head(Packing.PLAIN, decoded(start), wholeFile) : new Head(Packing.BINARY, "", false);
    }

    /** The text after blanks, for the first sign that tells JSON and HTML. */
    public String stripped() {
        return text.stripLeading();
    }

    public boolean json() {
        return stripped().startsWith("{") || stripped().startsWith("[");
    }

    /** A page for a browser: what a failed download is saved as. */
    public boolean html() {
        var start = stripped().substring(0, Math.min(200, stripped().length())).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head");
    }

    /** What there is of a gzip's content: its end is cut off, which is no fault. */
    private static byte[] unpacked(byte[] start) {
        byte[] into = new byte[LENGTH];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
            for (int read = 0; read >= 0 && length < LENGTH; read = in.read(into, length, LENGTH - length)) {
                length += read;
            }
        } catch (IOException cutOff) {
            // what was unpacked before the cut is what is looked at
        }
        return Arrays.copyOf(into, length);
    }

    private static boolean text(byte[] bytes) {
        if (utf16(bytes)) {
            return true;
        }
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean utf16(byte[] bytes) {
        return begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);
    }

    private static String decoded(byte[] bytes) {
        var text = new String(bytes, charset(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** By the byte order mark; UTF-8 without one. */
    static Charset charset(byte[] start) {
        return utf16(start) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != (with[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
