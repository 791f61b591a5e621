package dev.parley.price.read;

import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.ReadingProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A price list in memory, for tests. */
record Texts(String name, Head head, byte[] bytes) implements PriceFiles.Source {

    static Texts of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Texts of(String name, byte[] bytes) {
        var whole = new String(bytes, StandardCharsets.UTF_8);
        var text = whole.startsWith("\ufeff") ? whole.substring(1) : whole;
        boolean all = text.length() <= Head.LENGTH;
        return new Texts(name, new Head(Head.Packing.PLAIN, all ? text : text.substring(0, Head.LENGTH), all), bytes);
    }

    static Texts of(Path file) {
        try {
            return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(AtomicLong packed) {
        packed.addAndGet(bytes.length);
        return new ByteArrayInputStream(bytes);
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
