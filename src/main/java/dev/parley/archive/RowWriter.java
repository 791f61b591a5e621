package dev.parley.archive;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the rows of an archive into the tables of the schema they come from, in the caller's transaction. */
final class RowWriter {

    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final Tables tables;

    RowWriter(Connection connection, Tables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** Empties every table, those that hang on others first. */
    void empty() throws SQLException {
        var childrenFirst = new ArrayList<>(tables.all());
        Collections.reverse(childrenFirst);
        try (var statement = connection.createStatement()) {
            for (var table : childrenFirst) {
                statement.executeUpdate("delete from " + table.name());
            }
        }
    }

    /**
     * @param names the tables whose rows are wanted, parents first
     * @throws Refused when the archive is damaged, or the database does not take a row
     */
    void write(ArchiveFile archive, Iterable<String> names) throws SQLException {
        for (var name : names) {
            write(archive, tables.named(name));
        }
    }

    private void write(ArchiveFile archive, Table table) throws SQLException {
        var sql = "insert into " + table.name() + " (" + String.join(", ", table.columnNames()) + ") values ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            var batch = new Batch(statement, table);
            var order = new ParentsFirst(table);
            archive.rows(table, (line, values) -> {
                for (var ready : order.ready(values)) {
                    batch.add(ready);
                }
            });
            order.requireNoneLeft();
            batch.send();
        }
    }

    private static final class Batch {

        private final PreparedStatement statement;
        private final Table table;
        private int waiting = 0;

        Batch(PreparedStatement statement, Table table) {
            this.statement = statement;
            this.table = table;
        }

        void add(List<@Nullable String> values) throws SQLException {
            for (int at = 0; at < values.size(); at++) {
                set(at, values.get(at));
            }
            statement.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                send();
            }
        }

        private void set(int at, @Nullable String value) throws SQLException {
            var column = table.columns().get(at);
            if (value == null) {
                statement.setObject(at + 1, null);
                return;
            }
            try {
                column.kind().set(statement, at + 1, value);
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                throw new Refused("The archive is damaged: " + value + " is no value for " + table.name() + "."
                        + column.name() + ".");
            }
        }

        void send() throws SQLException {
            if (waiting > 0) {
                waiting = 0;
                try {
                    statement.executeBatch();
                } catch (BatchUpdateException refused) {
                    throw new Refused(
                            "The database did not take a row of " + table.name() + ": "
                                    + refused.getMessage().lines().findFirst().orElse("no reason given"),
                            refused);
                }
            }
        }
    }

    /** Holds rows back until the row of the same table that they hang on has come. */
    private static final class ParentsFirst {

        private final Table table;
        private final int own;
        private final int parent;
        private final HashSet<String> seen = new HashSet<>();
        private final Map<String, List<List<@Nullable String>>> held = new HashMap<>();

        ParentsFirst(Table table) {
            this.table = table;
            var link = table.toItself();
            own = link.map(key -> table.indexOf(key.parentColumns().getFirst())).orElse(-1);
            parent = link.map(key -> table.indexOf(key.columns().getFirst())).orElse(-1);
        }

        List<List<@Nullable String>> ready(List<@Nullable String> row) {
            if (parent < 0) {
                return List.of(row);
            }
            var on = row.get(parent);
            if (on != null && !seen.contains(on) && !on.equals(row.get(own))) {
                held.computeIfAbsent(on, key -> new ArrayList<>()).add(row);
                return List.of();
            }
            var ready = new ArrayList<List<@Nullable String>>();
            ready.add(row);
            for (int at = 0; at < ready.size(); at++) {
                var id = String.valueOf(ready.get(at).get(own));
                seen.add(id);
                var freed = held.remove(id);
                if (freed != null) {
                    ready.addAll(freed);
                }
            }
            return ready;
        }

        void requireNoneLeft() {
            if (!held.isEmpty()) {
                throw new Refused("The archive is damaged: rows of " + table.name() + " hang on "
                        + held.keySet().iterator().next() + ", which it does not hold.");
            }
        }
    }
}
