package dev.parley.paper;

import dev.parley.paper.PaperComparison.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a paper says, cell by cell, read from the JSON that is kept of it. */
final class PaperText {

    /**
     * A line of a table.
     *
     * @param table   key of its table
     * @param title   of the table
     * @param ordinal of lines that are called the same, which
     * @param cells   by the names of their columns, without those that make its name
     */
    record Row(String table, String title, String name, int ordinal, Map<String, String> cells) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Where a cell stands; of lines that are called the same, the first, the second and so on. */
    private record Place(String table, String line, int ordinal, String column) {}

    private final Map<Place, String> cells = new LinkedHashMap<>();

    private PaperText() {}

    static PaperText of(String json) {
        var text = new PaperText();
        MAPPER.readTree(json).path("sections").forEach(text::section);
        return text;
    }

    /** Cells that differ, in the order of the later paper; those that are gone come last. */
    static List<Change> changes(PaperText before, PaperText after) {
        var places = new LinkedHashSet<>(after.cells.keySet());
        places.addAll(before.cells.keySet());
        var changes = new ArrayList<Change>();
        for (var place : places) {
            var was = before.cells.getOrDefault(place, "");
            var is = after.cells.getOrDefault(place, "");
            if (!was.equals(is)) {
                changes.add(new Change(place.table(), place.line(), place.column(), was, is));
            }
        }
        return changes;
    }

    /** How many cells say the same in both. */
    static int same(PaperText before, PaperText after) {
        return (int) after.cells.entrySet().stream()
                .filter(cell -> cell.getValue().equals(before.cells.get(cell.getKey())))
                .count();
    }

    /** The lines of all tables, in order. */
    static List<Row> rows(String json) {
        var rows = new ArrayList<Row>();
        for (var section : MAPPER.readTree(json).path("sections")) {
            for (var table : section.path("tables")) {
                rows(table, rows);
            }
        }
        return rows;
    }

    private static void rows(JsonNode table, List<Row> rows) {
        var columns = columns(table);
        var seen = new LinkedHashMap<String, Integer>();
        for (var row : table.path("rows")) {
            var named = named(row, columns);
            var name = name(row, named);
            var cells = new LinkedHashMap<String, String>();
            columns.forEach((key, label) -> {
                if (!named.contains(key)) {
                    cells.put(label, text(row.path(key)));
                }
            });
            rows.add(new Row(
                    table.path("key").asString(),
                    table.path("title").asString(),
                    name,
                    seen.merge(name, 1, Integer::sum),
                    cells));
        }
    }

    private void section(JsonNode section) {
        var title = section.path("title").asString();
        section.path("facts").forEachEntry((label, value) -> put(new Place("", label, 0, ""), value));
        int paragraph = 0;
        for (var text : section.path("paragraphs")) {
            put(new Place(title, "Paragraph " + ++paragraph, 0, ""), text);
        }
        section.path("tables").forEach(this::table);
    }

    private void table(JsonNode table) {
        var title = table.path("title").asString();
        var columns = columns(table);
        var seen = new LinkedHashMap<String, Integer>();
        for (var row : table.path("rows")) {
            var name = name(row, named(row, columns));
            int ordinal = seen.merge(name, 1, Integer::sum);
            columns.forEach((key, label) -> put(new Place(title, name, ordinal, label), row.path(key)));
        }
    }

    private static Map<String, String> columns(JsonNode table) {
        var columns = new LinkedHashMap<String, String>();
        table.path("columns")
                .forEach(column -> columns.put(
                        column.path("key").asString(), column.path("label").asString()));
        return columns;
    }

    /** The columns that say what a line is: texts at the left of its figures, four at most. */
    private static List<String> named(JsonNode row, Map<String, String> columns) {
        return columns.keySet().stream()
                .takeWhile(key -> row.path(key).isString())
                .limit(4)
                .toList();
    }

    private static String name(JsonNode row, List<String> named) {
        return named.stream().map(key -> row.path(key).asString()).collect(Collectors.joining(" · "));
    }

    private void put(Place place, JsonNode value) {
        var text = text(value);
        if (!text.isEmpty()) {
            cells.put(place, text);
        }
    }

    private static String text(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
