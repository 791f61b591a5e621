package dev.parley.archive;

import dev.parley.test.Databases;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases for tests of archives, and what they hold. */
final class Bench {

    private Bench() {}

    static DataSource h2() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    static DataSource postgres() {
        return new DriverManagerDataSource(Databases.newPostgres(), "postgres", "");
    }

    static DataSource migrated(DataSource database) throws SQLException {
        Migrations.toLatest(database);
        return database;
    }

    /** Rows of every table and their sums. */
    static Map<String, Manifest.Sum> sums(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return new ArchiveWriter(connection, Extent.WHOLE).sums();
        }
    }

    static void run(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A person's row. */
    static String person(String username) {
        return "insert into person (id, username, display_name, password_hash, created_at) values ('"
                + UUID.randomUUID()
                + "', '" + username
                + "', 'Name, \"quoted\"\nand in two lines', 'x', timestamp with time zone '2027-03-03"
                + " 10:00:00.123456+01:00')";
    }
}
