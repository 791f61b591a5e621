package dev.parley.archive;

import java.sql.Connection;
import java.sql.SQLException;

/** The number of the last migration that a database has had. */
final class SchemaNumber {

    private SchemaNumber() {}

    static int of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(cast(\"version\" as numeric(12, 3))) from"
                        + " \"flyway_schema_history\" where \"success\" = true and \"version\" is not null")) {
            rows.next();
            return rows.getBigDecimal(1).intValue();
        }
    }
}
