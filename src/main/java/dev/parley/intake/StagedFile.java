package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is read: on the disk of this node, encrypted under a key that only this process has unless its reader
 * needs a path, and removed when it was taken in, cancelled or forgotten.
 */
public final class StagedFile {

    /** Unpacked bytes above which a file is no export: it is a bomb, or wants the SQL that reduces it. */
    static final long MOST_UNPACKED = 64L << 30;

    private final String name;
    private final long bytes;
    private final String sha256;
    private final Path path;
    private final @Nullable SealingKey key;
    private SoftReference<Head> head;

    StagedFile(String name, long bytes, String sha256, Head head, Path path, @Nullable SealingKey key) {
        this.name = name;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.head = new SoftReference<>(head);
        this.path = path;
        this.key = key;
    }

    /** The last part of the name it came under; for people, never for recognition. */
    public String name() {
        return name;
    }

    /** Length as it came, packed where it was packed. */
    public long bytes() {
        return bytes;
    }

    /** Of the file as it came, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** What it begins with; kept while there is memory for it, since an export may have thousands of parts. */
    public synchronized Head head() {
        var known = head.get();
        if (known == null) {
            try (InputStream in = plain()) {
                byte[] start = in.readNBytes(Head.LENGTH);
                known = Head.of(start, start.length < Head.LENGTH);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            head = new SoftReference<>(known);
        }
        return known;
    }

    private InputStream plain() throws IOException {
        InputStream raw = Files.newInputStream(path);
        return new BufferedInputStream(key == null ? raw : key.decrypting(raw), 1 << 16);
    }

    /**
     * Where it lies readable, as it came.
     *
     * @throws IllegalStateException when its taker did not ask for that ({@link Taker#needsPath})
     */
    public Path path() {
        if (key != null) {
            throw new IllegalStateException("The file is staged encrypted: open it.");
        }
        return path;
    }

    /**
     * Its content, unpacked; a gzip of several members is read through.
     *
     * @param packed counts the bytes read as it came, for the progress
     */
    public InputStream open(AtomicLong packed) throws IOException {
        InputStream counted = new Counting(plain(), packed, Long.MAX_VALUE);
        return head().packing() == Head.Packing.GZIP
                ? new Counting(new GZIPInputStream(counted, 1 << 16), new AtomicLong(), MOST_UNPACKED)
                : counted;
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Counts what is read and refuses to read without end. */
    private static final class Counting extends FilterInputStream {

        private final AtomicLong count;
        private final long most;

        Counting(InputStream in, AtomicLong count, long most) {
            super(in);
            this.count = count;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            counted(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void counted(int read) throws IOException {
            if (count.addAndGet(read) > most) {
                throw new InvalidInput(
                        "file",
                        null,
                        "The file unpacks to more than " + (most >> 30)
                                + " GB: it is no export, or wants the SQL that reduces it.");
            }
        }
    }
}
