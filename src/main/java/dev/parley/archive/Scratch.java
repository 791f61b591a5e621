package dev.parley.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database of its own beside an archive, to try it or to raise it to a later schema; gone when closed. */
final class Scratch implements AutoCloseable {

    private final Path directory;
    private final JdbcConnectionPool pool;

    /** @param beside the directory in which it lies while it is needed: as confidential as the archive itself */
    Scratch(Path beside) throws IOException {
        directory = Files.createTempDirectory(beside, ".parley-scratch-", OwnerOnly.DIRECTORY);
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("scratch") + ";WRITE_DELAY=0", "sa", "");
    }

    DataSource database() {
        return pool;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException gone) {
            // It is thrown away in the next line, whatever state it is in.
        }
        pool.dispose();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
