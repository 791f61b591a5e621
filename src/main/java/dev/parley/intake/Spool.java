package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Keeps files on this node's disk while they are read. What a process left behind is removed with the next start. */
@Component
class Spool {

    private static final int PART = 1 << 16;

    private static final String TEMPORARY = "parley-intake-";

    /** Of other applications in this process, such as those of tests: not left behind. */
    private static final Set<Path> MADE_HERE = ConcurrentHashMap.newKeySet();

    /** Left on the disk for everybody else. */
    private static final long LEAVE_FREE = 256L << 20;

    private final Path directory;
    private final boolean own;
    private final long mostBytes;
    private final Predicate<Head> needsPath;

    /** Files lie as readable as the takers need them. */
    @Autowired
    Spool(
            @Value("${parley.intake.directory:}") String directory,
            @Value("${parley.intake.most-megabytes:4096}") long mostMegabytes,
            List<Taker> takers)
            throws IOException {
        this(directory, mostMegabytes, head -> takers.stream().anyMatch(taker -> taker.needsPath(head)));
    }

    /**
     * @param directory     where; the system's directory for temporary files when empty
     * @param mostMegabytes of one file as it comes
     * @param needsPath     whether a file that begins so must lie readable on the disk
     */
    Spool(String directory, long mostMegabytes, Predicate<Head> needsPath) throws IOException {
        this.directory = directory.isBlank() ? temporary() : Files.createDirectories(Path.of(directory));
        this.mostBytes = mostMegabytes << 20;
        this.own = directory.isBlank();
        this.needsPath = needsPath;
        clear(this.directory);
    }

    /** A directory that only this user may read, named after this process. */
    private static Path temporary() throws IOException {
        var all = Path.of(System.getProperty("java.io.tmpdir"));
        try (var left = Files.newDirectoryStream(all, TEMPORARY + "*")) {
            for (var one : left) {
                if (abandoned(one)) {
                    clear(one);
                    Files.deleteIfExists(one);
                }
            }
        }
        var made = Files.createTempDirectory(TEMPORARY + ProcessHandle.current().pid() + "-");
        MADE_HERE.add(made);
        return made;
    }

    /** Its process has ended; one of the same number as ours ended too, as in a container that was started again. */
    private static boolean abandoned(Path left) throws IOException {
        var number = left.getFileName().toString().substring(TEMPORARY.length()).split("-", 2)[0];
        if (!number.matches("\\d{1,18}")
                || MADE_HERE.contains(left)
                || !Files.getOwner(left).getName().equals(System.getProperty("user.name"))) {
            return false;
        }
        long pid = Long.parseLong(number);
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    /**
     * Takes a file to the disk.
     *
     * @param arrived told how many bytes are there, now and then
     * @throws InvalidInput when it is empty, too large, or the disk too full; nothing is left of it then
     */
    StagedFile stage(String name, InputStream in, LongConsumer arrived) throws IOException {
        byte[] start = in.readNBytes(Head.LENGTH);
        if (start.length == 0) {
            throw new InvalidInput("file", name, "\"" + brief(name) + "\" is empty: 0 bytes arrived.");
        }
        var head = Head.of(start, start.length < Head.LENGTH);
        var key = needsPath.test(head) ? null : new SealingKey();
        var path = Files.createTempFile(directory, "file-", key == null ? suffix(head) : ".sealed");
        try {
            var digest = Sha256.digest();
            long bytes;
            try (OutputStream file = Files.newOutputStream(path);
                    OutputStream sealed = key == null ? file : key.encrypting(file);
                    var out = new DigestOutputStream(sealed, digest)) {
                // the digest is that of the file as it came: it is taken before the encryption
                bytes = copy(name, start, in, out, arrived);
            }
            return new StagedFile(brief(name), bytes, Sha256.hex(digest.digest()), head, path, key);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private long copy(String name, byte[] start, InputStream in, OutputStream out, LongConsumer arrived)
            throws IOException {
        out.write(start);
        long bytes = start.length;
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            bytes += read;
            if (bytes > mostBytes) {
                throw new InvalidInput(
                        "file",
                        name,
                        String.format(
                                Locale.US,
                                "\"%s\" is above %,d MB, the most that is taken in at once. Reduce it where it lies"
                                        + " with the SQL that Parley ships, or give it in parts.",
                                brief(name),
                                mostBytes >> 20));
            }
            boolean look = bytes >> 24 > (bytes - read) >> 24;
            if (look && Files.getFileStore(directory).getUsableSpace() < LEAVE_FREE) {
                throw new InvalidInput(
                        "file",
                        name,
                        "The disk of the server is nearly full: nothing of \"" + brief(name)
                                + "\" was kept. Tell whoever runs Parley.");
            }
            out.write(part, 0, read);
            arrived.accept(bytes);
        }
        return bytes;
    }

    /** DuckDB tells a packed file by its name. */
    private static String suffix(Head head) {
        return switch (head.packing()) {
            case PARQUET -> ".parquet";
            case GZIP -> ".csv.gz";
            default -> ".csv";
        };
    }

    /** The last part of a path, without what has no place in a name, at most 200 characters. */
    static String brief(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return last.length() <= 200 ? last : last.substring(0, 200);
    }

    @PreDestroy
    void close() throws IOException {
        clear(directory);
        if (own) {
            Files.deleteIfExists(directory);
        }
    }

    /** Files, and what their readers laid beside them. */
    private static void clear(Path directory) throws IOException {
        try (var left = Files.newDirectoryStream(directory, "{file,spill}-*")) {
            for (var one : left) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
    }

    /** What lies there now, for tests. */
    List<String> lying() {
        var files = directory.toFile().list();
        return files == null ? List.of() : Arrays.asList(files);
    }
}
