package dev.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Stages files for tests of their readers, encrypted unless a path is needed. */
public final class StagedBill {

    private final Spool spool;

    public StagedBill(Path directory, Predicate<Head> needsPath) {
        try {
            spool = new Spool(directory.toString(), 4096, List.of(new NothingTaker(needsPath)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public StagedFile of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public StagedFile of(String name, byte[] content) {
        return of(name, new ByteArrayInputStream(content));
    }

    public StagedFile of(String name, Path file) {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return of(name, in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StagedFile of(String name, InputStream content) {
        try {
            return spool.stage(name, content, _ -> {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
