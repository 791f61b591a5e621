package dev.parley.archive;

import dev.parley.price.PublishedPrices;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to a schema, with the migrations of this release. */
final class Migrations {

    private Migrations() {}

    /** Number of the last migration of this release. */
    static int latest(DataSource database) throws SQLException {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .mapToInt(version -> version.getMajor().intValue())
                .max()
                .orElseThrow();
    }

    static void toLatest(DataSource database) throws SQLException {
        flyway(database, MigrationVersion.LATEST).migrate();
    }

    /** An empty database with the schema of an earlier release. */
    static void to(DataSource database, int schema) throws SQLException {
        flyway(database, MigrationVersion.fromVersion(String.valueOf(schema))).migrate();
    }

    private static Flyway flyway(DataSource database, MigrationVersion target) throws SQLException {
        try (var connection = database.getConnection()) {
            return Flyway.configure()
                    .dataSource(database)
                    .locations(
                            "classpath:db/migration/common",
                            "classpath:db/migration/" + Vendor.of(connection).folder())
                    .javaMigrations(new PublishedPrices())
                    .target(target)
                    .load();
        }
    }
}
