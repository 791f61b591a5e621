package dev.parley.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Staged files for tests of takers: in a temporary file of their own, which goes with the process. */
public final class StagedFiles {

    private StagedFiles() {}

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
