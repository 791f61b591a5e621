package dev.parley.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for tests, started once and ended with the tests. Each application gets a database of its own. */
public final class Databases {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests did not start.", e);
            }
        }
    }

    private Databases() {}

    /** The address of a new, empty database. */
    public static String newPostgres() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be made.", e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Lets an application of a test run on PostgreSQL; see {@link PostgresTest}. */
    static final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + newPostgres(), "spring.datasource.username=postgres")
                    .applyTo(context);
        }
    }
}
