package dev.parley.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything as one file, and everything from one file. A backup is one state of the database, taken while others go on
 * writing, and is proven by restoring it beside itself before it is said to be one.
 */
final class Backup {

    /** @param rows of all tables together */
    record Done(int tables, long rows, Instant taken, int schema) {

        static Done of(Manifest manifest) {
            return new Done(manifest.tables().size(), manifest.rows(), manifest.taken(), manifest.schema());
        }
    }

    /** @param before what the database held before, as an archive; nothing where it held nothing */
    record Restored(Done done, int schemaBefore, @Nullable Path before) {}

    private final DataSource database;

    Backup(DataSource database) {
        this.database = database;
    }

    /**
     * Writes everything and proves it; on failure there is no file.
     *
     * @param file that is not there yet
     */
    Done write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new Refused(file + " is already there. Name another file, or move that one away.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            var taken = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Snapshot.read(database, connection -> {
                try (var out = OwnerOnly.create(part)) {
                    return new ArchiveWriter(connection, Extent.WHOLE).write(out, taken, "everything");
                }
            });
            OwnerOnly.settle(part);
            var done = prove(part);
            Files.move(part, file);
            return done;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Restores it into a database of its own beside it, and compares what is there then with what was written. */
    static Done prove(Path file) throws IOException {
        try (var archive = ArchiveFile.open(file);
                var scratch = new Scratch(file.toAbsolutePath().getParent())) {
            requireWhole(archive);
            Migrations.to(scratch.database(), archive.manifest().schema());
            fill(scratch.database(), archive);
            return Done.of(archive.manifest());
        } catch (SQLException failed) {
            throw new Refused("The backup could not be proven: " + failed.getMessage(), failed);
        }
    }

    /**
     * Fills the database from a backup, in one transaction: it holds either what it held or what the backup holds.
     *
     * @param replace whether what the database holds may go; it is kept as a backup beside {@code file}
     * @throws Refused when it may not and there is something, or the backup is damaged or of a later release
     */
    Restored restore(Path file, boolean replace) throws IOException {
        try (var raised = Raised.open(file, Migrations.latest(database))) {
            requireWhole(raised.archive());
            int before;
            try (var archive = ArchiveFile.open(file)) {
                before = archive.manifest().schema();
            }
            Migrations.toLatest(database);
            var kept = keep(file, replace);
            try {
                fill(database, raised.archive());
            } catch (RuntimeException | SQLException failed) {
                if (kept != null) {
                    Files.deleteIfExists(kept);
                }
                throw failed;
            }
            return new Restored(Done.of(raised.archive().manifest()), before, kept);
        } catch (SQLException failed) {
            throw new Refused("Nothing was restored: " + failed.getMessage(), failed);
        }
    }

    private @Nullable Path keep(Path file, boolean replace) throws IOException, SQLException {
        long people;
        long negotiations;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select (select count(*) from person), (select count(*) from negotiation)")) {
            row.next();
            people = row.getLong(1);
            negotiations = row.getLong(2);
        }
        if (people == 0 && negotiations == 0) {
            return null;
        }
        if (!replace) {
            throw new Refused("The database already holds " + counted(negotiations, "negotiation") + " and "
                    + counted(people, "person") + ". Nothing was changed. Restore into an empty one, or add --replace:"
                    + " what is there is then kept as a backup beside yours.");
        }
        var stamp = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replaceAll("[:.]", "");
        var before = file.resolveSibling("before-restore-" + stamp + ".parley");
        write(before);
        return before;
    }

    private static String counted(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun.equals("person") ? "people" : noun + "s");
    }

    private static void fill(DataSource target, ArchiveFile archive) throws SQLException {
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var tables = Tables.of(connection);
                var rows = new RowWriter(connection, tables);
                rows.empty();
                rows.write(archive, Arrival.known(archive, tables));
                var found = new ArchiveWriter(connection, Extent.WHOLE).sums();
                var expected = new TreeMap<>(archive.manifest().tables());
                expected.entrySet().removeAll(found.entrySet());
                if (!expected.isEmpty()) {
                    throw new Refused("What was restored is not what was written, in " + expected.keySet()
                            + ". Nothing was changed.");
                }
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private static void requireWhole(ArchiveFile archive) {
        if (!archive.manifest().whole()) {
            throw new Refused("This archive holds one negotiation, "
                    + archive.manifest().name() + ". Import it on the screen Negotiations of a running Parley.");
        }
    }
}
