package dev.parley.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of a database, those that others hang on first. */
record Tables(List<Table> all) {

    private static final String HISTORY = "flyway_schema_history";

    Tables {
        all = List.copyOf(all);
    }

    static Tables of(Connection connection) throws SQLException {
        var found = new TreeMap<String, Table>();
        var meta = connection.getMetaData();
        var schema = connection.getSchema();
        for (var name : names(meta, connection.getCatalog(), schema)) {
            var plain = name.toLowerCase(Locale.ROOT);
            if (!plain.equals(HISTORY)) {
                found.put(
                        plain,
                        new Table(
                                plain,
                                columns(meta, connection.getCatalog(), schema, name),
                                links(meta, connection.getCatalog(), schema, name)));
            }
        }
        return new Tables(parentsFirst(found));
    }

    Table named(String name) {
        return all.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name + "."));
    }

    /**
     * The tables whose rows belong to a negotiation, parents first, each with the condition that finds the rows of one; the
     * condition has one parameter, the negotiation's id.
     */
    Map<String, String> ofNegotiation() {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("negotiation", "id = ?");
        for (var table : all) {
            var owner = owner(table, conditions.keySet());
            if (owner != null) {
                conditions.put(
                        table.name(),
                        owner.columns().getFirst() + " in (select "
                                + owner.parentColumns().getFirst() + " from " + owner.parent() + " where "
                                + conditions.get(owner.parent()) + ")");
            }
        }
        return conditions;
    }

    /** The shortest way up: straight to the negotiation where there is one. */
    private static Table.@Nullable Link owner(Table table, Set<String> owned) {
        if (owned.contains(table.name())) {
            return null;
        }
        var ways = table.links().stream()
                .filter(link -> link.cascades() && link.single() && owned.contains(link.parent()))
                .toList();
        return ways.stream()
                .filter(link -> link.parent().equals("negotiation"))
                .findFirst()
                .orElse(ways.isEmpty() ? null : ways.getFirst());
    }

    private static List<Table> parentsFirst(Map<String, Table> found) {
        var ordered = new LinkedHashSet<Table>();
        found.values().forEach(table -> place(table, found, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void place(Table table, Map<String, Table> found, Set<Table> ordered, Set<String> way) {
        if (ordered.contains(table)) {
            return;
        }
        if (!way.add(table.name())) {
            throw new IllegalStateException("Tables hang on each other in a ring: " + way + ".");
        }
        for (var link : table.links()) {
            if (!link.parent().equals(table.name())) {
                place(found.get(link.parent()), found, ordered, way);
            }
        }
        way.remove(table.name());
        ordered.add(table);
    }

    private static List<String> names(DatabaseMetaData meta, @Nullable String catalog, String schema)
            throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = meta.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<Table.Column> columns(
            DatabaseMetaData meta, @Nullable String catalog, String schema, String table) throws SQLException {
        var columns = new ArrayList<Table.Column>();
        try (var rows = meta.getColumns(catalog, schema, table, "%")) {
            while (rows.next()) {
                columns.add(new Table.Column(
                        lower(rows, "COLUMN_NAME"), Kind.of(rows.getString("TYPE_NAME"), rows.getInt("DATA_TYPE"))));
            }
        }
        return columns;
    }

    private static List<Table.Link> links(DatabaseMetaData meta, @Nullable String catalog, String schema, String table)
            throws SQLException {
        record Part(String parent, String own, String theirs, boolean cascades) {}
        var parts = new LinkedHashMap<String, List<Part>>();
        try (var rows = meta.getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                parts.computeIfAbsent(rows.getString("FK_NAME"), key -> new ArrayList<>())
                        .add(new Part(
                                lower(rows, "PKTABLE_NAME"),
                                lower(rows, "FKCOLUMN_NAME"),
                                lower(rows, "PKCOLUMN_NAME"),
                                rows.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade));
            }
        }
        return parts.values().stream()
                .map(key -> new Table.Link(
                        key.stream().map(Part::own).toList(),
                        key.getFirst().parent(),
                        key.stream().map(Part::theirs).toList(),
                        key.getFirst().cascades()))
                .toList();
    }

    private static String lower(ResultSet row, String column) throws SQLException {
        return row.getString(column).toLowerCase(Locale.ROOT);
    }

    /** Names of tables, in alphabetical order, as a sentence may list them. */
    Set<String> names() {
        var names = new TreeSet<String>();
        all.forEach(table -> names.add(table.name()));
        return names;
    }
}
