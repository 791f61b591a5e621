package dev.parley.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes rows as an archive, or only sums them to see whether they are the same. */
final class ArchiveWriter {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final Tables tables;
    private final Extent extent;
    private final Map<String, List<@Nullable String>> persons = new HashMap<>();
    private final Map<String, List<@Nullable String>> named = new TreeMap<>();

    /** @param connection in a transaction that sees one state of the database from here to the end */
    ArchiveWriter(Connection connection, Extent extent) throws SQLException {
        this.connection = connection;
        this.tables = Tables.of(connection);
        this.extent = extent;
    }

    /** Persons who are not in this database, whom an archive brought that was opened to be raised to a later schema. */
    ArchiveWriter with(Map<String, List<@Nullable String>> strangers) {
        persons.putAll(strangers);
        return this;
    }

    /** @return the head it wrote */
    Manifest write(OutputStream out, Instant taken, String name) throws SQLException, IOException {
        if (extent.negotiation() != null) {
            persons.putAll(Persons.all(connection));
        }
        var zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        var sums = new TreeMap<String, Manifest.Sum>();
        for (var table : extent.conditions(tables).entrySet()) {
            sums.put(table.getKey(), rows(tables.named(table.getKey()), table.getValue(), zip));
        }
        if (extent.negotiation() != null) {
            begin(zip, ArchiveFile.PERSONS, Persons.COLUMNS);
            for (var person : named.values()) {
                line(zip, text(person));
            }
            zip.closeEntry();
        }
        var manifest =
                new Manifest(Manifest.FORMAT, SchemaNumber.of(connection), taken, extent.negotiation(), name, sums);
        zip.putNextEntry(new ZipEntry(ArchiveFile.HEAD));
        zip.write(ArchiveFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest;
    }

    /** Rows and sums as {@link #write} would find them. */
    Map<String, Manifest.Sum> sums() throws SQLException {
        var sums = new TreeMap<String, Manifest.Sum>();
        try {
            for (var table : extent.conditions(tables).entrySet()) {
                sums.put(table.getKey(), rows(tables.named(table.getKey()), table.getValue(), null));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Nothing is written here.", impossible);
        }
        return sums;
    }

    private Manifest.Sum rows(Table table, String condition, @Nullable ZipOutputStream zip)
            throws SQLException, IOException {
        if (zip != null) {
            begin(zip, ArchiveFile.ROWS + table.name() + ArchiveFile.ENDING, table.columnNames());
        }
        var sum = new RowSum();
        var sql = "select " + String.join(", ", table.columnNames()) + " from " + table.name()
                + (condition.isEmpty() ? "" : " where " + condition);
        try (var statement = connection.prepareStatement(sql);
                var rows = query(statement)) {
            while (rows.next()) {
                var line = text(values(table, rows));
                sum.add(line);
                if (zip != null) {
                    line(zip, line);
                }
            }
        }
        if (zip != null) {
            zip.closeEntry();
        }
        return sum.value();
    }

    private ResultSet query(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(ROWS_AT_ONCE);
        if (extent.negotiation() != null) {
            statement.setObject(1, extent.negotiation());
        }
        return statement.executeQuery();
    }

    private List<@Nullable String> values(Table table, ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable String>(table.columns().size());
        for (int at = 0; at < table.columns().size(); at++) {
            var value = table.columns().get(at).kind().read(row, at + 1);
            values.add(value);
            var person = value == null ? null : persons.get(value);
            if (person != null) {
                named.put(value, person);
            }
        }
        return values;
    }

    private static void begin(ZipOutputStream zip, String part, List<String> columns) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        line(zip, text(columns));
    }

    private static void line(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.write('\n');
    }

    static String text(List<? extends @Nullable String> values) {
        return ArchiveFile.JSON.writeValueAsString(values);
    }
}
