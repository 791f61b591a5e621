package dev.parley.archive;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how a value is written so that either database reads the same back. */
enum Kind {
    IDENTIFIER {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var value = row.getObject(at, UUID.class);
            return value == null ? null : value.toString();
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setObject(at, UUID.fromString(value));
        }
    },
    TEXT {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            return row.getString(at);
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setString(at, value);
        }
    },
    /** Without zeros that say nothing: the two databases pad differently. */
    NUMBER {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var value = row.getBigDecimal(at);
            if (value == null) {
                return null;
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setBigDecimal(at, new BigDecimal(value));
        }
    },
    FLAG {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            boolean value = row.getBoolean(at);
            return row.wasNull() ? null : Boolean.toString(value);
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setBoolean(at, Boolean.parseBoolean(value));
        }
    },
    DAY {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var value = row.getObject(at, LocalDate.class);
            return value == null ? null : value.toString();
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setObject(at, LocalDate.parse(value));
        }
    },
    /** An instant in UTC. */
    INSTANT {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var value = row.getObject(at, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setObject(at, Instant.parse(value).atOffset(ZoneOffset.UTC));
        }
    },
    /** In Base64. */
    BYTES {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var value = row.getBytes(at);
            return value == null ? null : Base64.getEncoder().encodeToString(value);
        }

        @Override
        void set(PreparedStatement statement, int at, String value) throws SQLException {
            statement.setBytes(at, Base64.getDecoder().decode(value));
        }
    };

    abstract @Nullable String read(ResultSet row, int at) throws SQLException;

    abstract void set(PreparedStatement statement, int at, String value) throws SQLException;

    /**
     * @param databaseName what the database calls the type
     * @throws IllegalStateException for a type that no table of Parley has had yet
     */
    static Kind of(String databaseName, int jdbcType) {
        return switch (databaseName.toLowerCase(Locale.ROOT)) {
            case "uuid" -> IDENTIFIER;
            case "boolean", "bool" -> FLAG;
            case "date" -> DAY;
            case "timestamp with time zone", "timestamptz" -> INSTANT;
            case "bytea", "binary varying", "binary large object" -> BYTES;
            default -> ofJdbc(databaseName, jdbcType);
        };
    }

    private static Kind ofJdbc(String databaseName, int jdbcType) {
        return switch (jdbcType) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
            case Types.NUMERIC, Types.DECIMAL, Types.INTEGER, Types.BIGINT, Types.SMALLINT -> NUMBER;
            default ->
                throw new IllegalStateException(
                        "A column of type " + databaseName + " cannot be archived: say here how it is written.");
        };
    }
}
