package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.ReadingProgress;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;

/**
 * Goes through texts beside DuckDB, for what it passes over in silence: a gzip that was cut off or changed, and a line longer
 * than its memory.
 */
final class Whole implements AutoCloseable {

    /** Also what DuckDB is told, which tells lines up to sixteen times as long and drops longer ones. */
    static final int LONGEST_LINE = 1 << 20;

    private static final long PATIENCE_MILLIS = 100;

    private final List<Source> files;
    private final CompletableFuture<Boolean> endsOpen;
    private volatile boolean ended = false;

    Whole(List<Source> files) {
        this.files = files.stream().filter(file -> !file.parquet()).toList();
        this.endsOpen = CompletableFuture.supplyAsync(
                this::walked,
                run -> Thread.ofPlatform().name("bill-checker").daemon().start(run));
    }

    /**
     * Waits until all of it was seen.
     *
     * @return whether a text ends inside of a line
     * @throws InvalidInput when a file is not whole
     */
    boolean endsOpen(ReadingProgress progress, long bytes, long rows) {
        while (true) {
            try {
                return endsOpen.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException walking) {
                progress.at(bytes, rows);
            } catch (ExecutionException broken) {
                if (broken.getCause() instanceof InvalidInput refused) {
                    throw refused;
                }
                throw new IllegalStateException("A staged file could not be looked through.", broken.getCause());
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The reading was interrupted.", asked);
            }
        }
    }

    private boolean walked() {
        boolean open = false;
        for (var file : files) {
            open |= walked(file);
        }
        return open;
    }

    private boolean walked(Source source) {
        var name = source.file().name();
        byte[] part = new byte[1 << 16];
        long line = 0;
        int last = '\n';
        try (var in = source.file().open(new AtomicLong())) {
            for (int read = in.read(part); read >= 0 && !ended; read = in.read(part)) {
                int at = read - 1;
                while (at >= 0 && part[at] != '\n' && part[at] != '\r') {
                    at--;
                }
                line = at < 0 ? line + read : read - at;
                last = read > 0 ? part[read - 1] : last;
                if (line > LONGEST_LINE) {
                    throw refusal(name, "has a line longer than 1 MB: it is no table of a bill.");
                }
            }
            return last != '\n' && last != '\r';
        } catch (EOFException | ZipException broken) {
            throw refusal(name, "cannot be read to its end: it was cut off or damaged. Download it again.");
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private static InvalidInput refusal(String name, String what) {
        return new InvalidInput("file", name, "\"" + name + "\" " + what);
    }

    /** Ends the walk, done or not, and waits for that. */
    @Override
    public void close() {
        ended = true;
        endsOpen.exceptionally(_ -> false).join();
    }
}
