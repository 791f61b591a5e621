package dev.parley.paper;

import dev.parley.paper.PaperComparison.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a paper says, cell by cell, read from the JSON that is kept of it. */
final class PaperText {

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
        var columns = new LinkedHashMap<String, String>();
        table.path("columns")
                .forEach(column -> columns.put(
                        column.path("key").asString(), column.path("label").asString()));
        var seen = new LinkedHashMap<String, Integer>();
        for (var row : table.path("rows")) {
            var name = name(row, columns);
            int ordinal = seen.merge(name, 1, Integer::sum);
            columns.forEach((key, label) -> put(new Place(title, name, ordinal, label), row.path(key)));
        }
    }

    /** The texts that say what a line is: the first four, which stand left of its figures. */
    private static String name(JsonNode row, Map<String, String> columns) {
        var words = new ArrayList<String>();
        for (var key : columns.keySet()) {
            if (!row.path(key).isString() || words.size() == 4) {
                break;
            }
            words.add(row.path(key).asString());
        }
        return String.join(" · ", words);
    }

    private void put(Place place, JsonNode value) {
        var text = value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isNull() || value.isMissingNode() ? "" : value.asString();
        if (!text.isEmpty()) {
            cells.put(place, text);
        }
    }
}
