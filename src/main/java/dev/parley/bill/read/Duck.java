package dev.parley.bill.read;

import dev.parley.intake.ReadingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBPreparedStatement;

/**
 * A DuckDB of its own in memory for one reading. It may open the files it is given and nothing else, has no extensions but
 * those it is built with, knows no network, and spills beside those files what does not fit its memory.
 */
final class Duck implements AutoCloseable {

    /** Memory it may use, in MB; what does not fit is spilled. */
    private static final int MEMORY_MB = 160;

    private static final int THREADS = 2;
    private static final long PATIENCE_MILLIS = 100;

    /** Rows of an answer that are taken before it is asked whether somebody cancelled. */
    private static final long ROWS_BETWEEN_QUESTIONS = 4096;

    /** How many of this process there have been. */
    private static final AtomicLong OPENED = new AtomicLong();

    private final Connection connection;
    private final Path spill;

    Duck(List<Path> files) throws IOException {
        this.spill = files.getFirst().toAbsolutePath().resolveSibling("spill-" + UUID.randomUUID());
        var properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:", properties);
            OPENED.incrementAndGet();
        } catch (SQLException broken) {
            throw new IOException("DuckDB does not start: its library is missing for this machine.", broken);
        }
        try (var statement = connection.createStatement()) {
            for (var setting : settings(files)) {
                statement.execute("SET " + setting);
            }
        } catch (SQLException broken) {
            close();
            throw new IOException("DuckDB could not be locked down.", broken);
        }
    }

    /** Each costs some milliseconds and locks itself down: one reading needs one. */
    static long opened() {
        return OPENED.get();
    }

    private List<String> settings(List<Path> files) {
        return List.of(
                "threads = " + THREADS,
                "memory_limit = '" + MEMORY_MB + "MiB'",
                "temp_directory = " + Sql.quoted(spill.toString()),
                "allocator_flush_threshold = '16MiB'",
                "preserve_insertion_order = false",
                "enable_external_file_cache = false",
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
                "allow_community_extensions = false",
                "allow_persistent_secrets = false",
                "TimeZone = 'UTC'",
                "allowed_paths = ["
                        + String.join(", ", files.stream().map(Duck::path).toList()) + "]",
                "enable_external_access = false",
                "lock_configuration = true");
    }

    /** A path as SQL. */
    static String path(Path file) {
        return Sql.quoted(file.toAbsolutePath().toString());
    }

    /** Told each row of an answer. */
    @FunctionalInterface
    interface Row {

        void take(ResultSet row) throws SQLException;
    }

    /**
     * Asks, and tells how far it is.
     *
     * @param bytes    of the files that are read to answer
     * @param before   bytes read before
     * @param progress whatever it throws ends the query
     */
    void ask(String sql, long bytes, long before, ReadingProgress progress, Row row) throws IOException {
        try (var statement = connection.prepareStatement(sql)) {
            var duck = statement.unwrap(DuckDBPreparedStatement.class);
            var answer = CompletableFuture.supplyAsync(
                    () -> answered(duck),
                    run -> Thread.ofPlatform().name("bill-reader").daemon().start(run));
            try {
                while (!arrived(answer)) {
                    var far = duck.getQueryProgress();
                    double share = Math.clamp(far.getPercentage() / 100, 0, 1);
                    progress.at(before + (long) (share * bytes), Math.max(0, far.getRowsProcessed()));
                }
            } catch (RuntimeException | Error cancelled) {
                duck.cancel();
                answer.exceptionally(_ -> null).join();
                throw cancelled;
            }
            try (var rows = answer.join()) {
                long processed = Math.max(0, duck.getQueryProgress().getRowsProcessed());
                // Asked at least once, however fast the answer was.
                progress.at(before + bytes, processed);
                for (long taken = 1; rows.next(); taken++) {
                    row.take(rows);
                    if (taken % ROWS_BETWEEN_QUESTIONS == 0) {
                        progress.at(before + bytes, processed);
                    }
                }
            }
        } catch (CompletionException broken) {
            throw new Unreadable(broken.getCause() == null ? broken : broken.getCause());
        } catch (SQLException broken) {
            throw new Unreadable(broken);
        }
    }

    void ask(String sql, Row row) throws IOException {
        ask(sql, 0, 0, ReadingProgress.NONE, row);
    }

    private static ResultSet answered(DuckDBPreparedStatement statement) {
        try {
            return statement.executeQuery();
        } catch (SQLException broken) {
            throw new CompletionException(broken);
        }
    }

    private static boolean arrived(CompletableFuture<ResultSet> answer) {
        try {
            answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException working) {
            return false;
        } catch (ExecutionException broken) {
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted.", asked);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IOException("DuckDB does not end.", broken);
        } finally {
            remove();
        }
    }

    private void remove() throws IOException {
        if (Files.exists(spill)) {
            try (var left = Files.walk(spill)) {
                for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** What it was asked of the files has no answer. Its own words may quote a file: they are looked at, never passed on. */
    static final class Unreadable extends IOException {

        private final String words;

        Unreadable(Throwable cause) {
            super("A file cannot be read as what it seemed to be.");
            this.words = String.valueOf(cause.getMessage());
        }

        /** Whether DuckDB said so. */
        boolean says(String part) {
            return words.contains(part);
        }
    }
}
