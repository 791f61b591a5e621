package dev.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/**
 * Staged files for tests of takers: in a temporary file of their own, which goes with the process, or in a spool as the desk
 * stages them.
 */
public final class StagedFiles {

    private final Spool spool;

    private StagedFiles(Spool spool) {
        this.spool = spool;
    }

    /** As the desk stages them: encrypted unless a path is needed. */
    public static StagedFiles in(Path directory, Predicate<Head> needsPath) {
        try {
            return new StagedFiles(new Spool(directory.toString(), 4096, needsPath));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public StagedFile stage(String name, byte[] content) {
        return stage(name, new ByteArrayInputStream(content));
    }

    public StagedFile stage(String name, Path file) {
        try (var in = Files.newInputStream(file)) {
            return stage(name, in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StagedFile stage(String name, InputStream content) {
        try {
            return spool.stage(name, content, _ -> {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static StagedFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static StagedFile of(String name, byte[] bytes) {
        try {
            var path = Files.createTempFile("parley-test-", ".staged");
            path.toFile().deleteOnExit();
            Files.write(path, bytes);
            return of(name, path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file as it lies there. */
    public static StagedFile of(String name, Path path) {
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(Head.LENGTH);
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(start);
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            var head = Head.of(start, start.length < Head.LENGTH);
            return new StagedFile(name, Files.size(path), HexFormat.of().formatHex(digest.digest()), head, path, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Packed, each part a member of its own, as logs are that were put one behind the other. */
    public static byte[] gzip(String... parts) {
        var packed = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(part -> {
            try (var out = new GZIPOutputStream(packed)) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return packed.toByteArray();
    }
}
