package dev.parley.archive;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One negotiation as one file, with everything that hangs on it: to keep it, or to move it to another Parley, on either
 * database. It holds every position and alternative, so only who manages the negotiation may have it.
 */
@Service
public class Archives {

    private static final Logger log = LoggerFactory.getLogger(Archives.class);

    private static final long MOST_BYTES = 1L << 30;

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Access access;
    private final Negotiations negotiations;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Archives(
            DataSource database,
            TransactionTemplate transaction,
            Access access,
            Negotiations negotiations,
            CurrentPerson currentPerson,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.access = access;
        this.negotiations = negotiations;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** "aldermoor-2027-03-03.parley": the address of the negotiation and the day. */
    public String fileName(UUID negotiation) {
        return require(negotiation).slug() + "-" + LocalDate.now(clock) + ".parley";
    }

    /**
     * The negotiation as it stands at one moment.
     *
     * @throws NotAllowed to those who do not manage it or may not see its positions
     */
    public byte[] bytes(UUID negotiation) {
        var one = require(negotiation);
        var out = new ByteArrayOutputStream();
        try {
            var written = Snapshot.read(
                    database,
                    connection -> new ArchiveWriter(connection, new Extent(negotiation))
                            .write(out, clock.instant().truncatedTo(ChronoUnit.SECONDS), one.name()));
            log.info("{} took an archive of {}, {} rows.", currentPerson.get().username(), one.slug(), written.rows());
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("The archive could not be written.", broken);
        }
    }

    /**
     * Takes a negotiation from an archive, as it was; the acting person becomes its procurement lead. Whoever is named in it
     * and has no account here comes as an account that is disabled, so that the history keeps its names and nobody gains a
     * right.
     *
     * @throws IOException when it does not arrive whole
     * @throws InvalidInput when it is no archive of one negotiation, comes from a later release, is damaged, or the
     *     negotiation is here already; nothing has changed then
     */
    public Negotiation take(InputStream in) throws IOException {
        var folder = Files.createTempDirectory("parley-import-", OwnerOnly.DIRECTORY);
        var file = folder.resolve("archive.parley");
        try {
            try (var out = OwnerOnly.create(file)) {
                if (copy(in, out) > MOST_BYTES) {
                    throw new InvalidInput(
                            "archive",
                            MOST_BYTES,
                            "The file is larger than 1 GB. Move everything by backup and restore.");
                }
            }
            return take(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0 && copied <= MOST_BYTES; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    private Negotiation take(Path file) {
        try (var raised = Raised.open(file, Migrations.latest(database))) {
            var archive = raised.archive();
            var id = archive.manifest().negotiation();
            if (id == null) {
                throw new Refused("This is a backup of everything. Restore it by the command: restore FILE.");
            }
            transaction.executeWithoutResult(status -> put(archive, id));
            return negotiations.byId(id);
        } catch (Refused refused) {
            throw new InvalidInput("archive", null, refused.sentence());
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("The archive could not be read.", broken);
        }
    }

    private void put(ArchiveFile archive, UUID id) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            new Import(connection, archive, id, currentPerson.get(), clock.instant()).put();
        } catch (SQLException failed) {
            throw new Refused("Nothing was imported: " + failed.getMessage(), failed);
        } finally {
            release(connection);
        }
    }

    private void release(Connection connection) {
        DataSourceUtils.releaseConnection(connection, database);
    }

    private Negotiation require(UUID negotiation) {
        access.require(negotiation, Permission.MANAGE);
        access.require(negotiation, Permission.SEE_POSITIONS);
        return negotiations.byId(negotiation);
    }
}
