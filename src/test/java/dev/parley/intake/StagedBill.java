package dev.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Stages files for tests of their readers, encrypted unless a path is needed. */
public final class StagedBill {

    private final Spool spool;

    public StagedBill(Path directory, Predicate<Head> needsPath) {
        try {
            spool = new Spool(directory.toString(), 4096, List.of(new PathAsker(needsPath)));
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

    private record PathAsker(Predicate<Head> asks) implements Taker {

        @Override
        public Kind kind() {
            return Kind.BILL;
        }

        @Override
        public Optional<Format> recognise(StagedFile file) {
            return Optional.empty();
        }

        @Override
        public boolean needsPath(Head head) {
            return asks.test(head);
        }

        @Override
        public Reading read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> undo(UUID negotiation, UUID intake) {
            return List.of();
        }
    }
}
