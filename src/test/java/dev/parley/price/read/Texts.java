package dev.parley.price.read;

import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFile;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A price list for tests, staged as the desk stages it. */
record Texts(StagedFile file) implements PriceFiles.Source {

    static Texts of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Texts of(String name, byte[] bytes) {
        return new Texts(StagedFiles.of(name, bytes));
    }

    static Texts of(Path file) {
        return new Texts(StagedFiles.of(String.valueOf(file.getFileName()), file));
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public Head head() {
        return file.head();
    }

    @Override
    public InputStream open(AtomicLong packed) throws IOException {
        return file.open(packed);
    }

    /** Recognised and read, as the desk does it. */
    static ReadPrices read(Texts... files) {
        return read(PriceFiles.recognise(files[0].head()).orElseThrow(), files);
    }

    static ReadPrices read(Format format, Texts... files) {
        try {
            return PriceFiles.read(format, List.of(files), ReadingProgress.NONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
