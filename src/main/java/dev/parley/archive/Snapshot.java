package dev.parley.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Reads one state of a database while others go on writing: one transaction, on PostgreSQL repeatable read, on H2 snapshot
 * (its repeatable read fixes a table only when it is first read).
 */
final class Snapshot {

    /** H2's own level, {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}. */
    private static final int H2_SNAPSHOT = 6;

    private Snapshot() {}

    interface Reading<T> {
        T read(Connection connection) throws SQLException, IOException;
    }

    static <T> T read(DataSource database, Reading<T> reading) throws IOException {
        try (var connection = database.getConnection()) {
            int before = connection.getTransactionIsolation();
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(
                    Vendor.of(connection) == Vendor.H2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(before);
                connection.setAutoCommit(committing);
            }
        } catch (SQLException failed) {
            throw new IOException("The database could not be read: " + failed.getMessage(), failed);
        }
    }
}
