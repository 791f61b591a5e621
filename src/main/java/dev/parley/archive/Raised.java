package dev.parley.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An archive of an earlier release at the schema of this one: its rows go through the same migrations as a database's. */
final class Raised implements AutoCloseable {

    private final ArchiveFile archive;
    private final @Nullable Scratch scratch;

    private Raised(ArchiveFile archive, @Nullable Scratch scratch) {
        this.archive = archive;
        this.scratch = scratch;
    }

    ArchiveFile archive() {
        return archive;
    }

    /**
     * @param latest number of this release's last migration
     * @throws Refused when the archive is of a later release, or damaged
     */
    static Raised open(Path path, int latest) throws IOException {
        var archive = ArchiveFile.open(path);
        int schema = archive.manifest().schema();
        if (schema == latest) {
            return new Raised(archive, null);
        }
        try (archive) {
            if (schema > latest) {
                throw new Refused("This archive comes from a later release of Parley (schema " + schema
                        + "; this one knows " + latest + "). Nothing was changed. Use that release.");
            }
            return raise(archive, path);
        }
    }

    private static Raised raise(ArchiveFile archive, Path path) throws IOException {
        var scratch = new Scratch(path.toAbsolutePath().getParent());
        try {
            var raised = scratch.file("raised.parley");
            fill(scratch, archive);
            Migrations.toLatest(scratch.database());
            var head = archive.manifest();
            Snapshot.read(scratch.database(), connection -> {
                try (var out = OwnerOnly.create(raised)) {
                    return new ArchiveWriter(connection, new Extent(head.negotiation()))
                            .with(strangers(archive))
                            .write(out, head.taken(), head.name());
                }
            });
            return new Raised(ArchiveFile.open(raised), scratch);
        } catch (SQLException failed) {
            scratch.close();
            throw new Refused("The archive could not be brought to this release: " + failed.getMessage(), failed);
        } catch (RuntimeException | IOException failed) {
            scratch.close();
            throw failed;
        }
    }

    /** What a negotiation's rows hang on is not in its archive, so links are looked at where it arrives, not here. */
    private static void fill(Scratch scratch, ArchiveFile archive) throws SQLException {
        Migrations.to(scratch.database(), archive.manifest().schema());
        try (var connection = scratch.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            connection.setAutoCommit(false);
            var tables = Tables.of(connection);
            var rows = new RowWriter(connection, tables);
            if (archive.manifest().whole()) {
                rows.empty();
            }
            rows.write(archive, Arrival.known(archive, tables));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("set referential_integrity true");
        }
    }

    private static Map<String, List<@Nullable String>> strangers(ArchiveFile archive) {
        var strangers = new HashMap<String, List<@Nullable String>>();
        archive.<RuntimeException>persons((line, values) -> strangers.put(String.valueOf(values.getFirst()), values));
        return strangers;
    }

    @Override
    public void close() throws IOException {
        archive.close();
        if (scratch != null) {
            scratch.close();
        }
    }
}
