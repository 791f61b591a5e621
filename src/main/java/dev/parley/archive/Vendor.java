package dev.parley.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The two databases that Parley runs on, as the folders of migrations are called. */
enum Vendor {
    H2,
    POSTGRESQL;

    static Vendor of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("H2") ? H2 : POSTGRESQL;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
