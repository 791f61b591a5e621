package dev.parley.base.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a sheet's rows and edits travel; short names, since a large sheet has 80,000 cells. */
final class SheetJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SheetJson() {}

    static ObjectNode setup(SheetSetup setup) {
        var symbols = NumberText.of(setup.locale());
        var node = JSON.objectNode();
        node.put("label", setup.label());
        node.put("decimal", symbols.decimalSign());
        node.put("grouping", symbols.groupingSign());
        node.put("readonly", setup.readonly());
        node.put("context", setup.context());
        flag(node, "heat", setup.heat());
        node.putArray("columnNoun")
                .add(setup.columnNoun().one())
                .add(setup.columnNoun().many());
        var columns = node.putArray("columns");
        setup.columns().forEach(column -> columns.add(column(column)));
        return node;
    }

    private static ObjectNode column(SheetColumn column) {
        var node = JSON.objectNode();
        node.put("key", column.key());
        node.put("header", column.header());
        node.put("group", column.group());
        node.put("width", column.width());
        flag(node, "numeric", column.numeric());
        flag(node, "frozen", column.frozen());
        flag(node, "rowHeader", column.rowHeader());
        flag(node, "readonly", column.readonly());
        word(node, "note", column.note());
        return node;
    }

    static ArrayNode rows(List<SheetRow> rows) {
        var array = JSON.arrayNode();
        rows.forEach(row -> array.add(row(row)));
        return array;
    }

    private static ObjectNode row(SheetRow row) {
        var node = JSON.objectNode();
        node.put("id", row.id());
        node.put("kind", lower(row.kind()));
        node.put("label", row.label());
        word(node, "sub", row.sub());
        word(node, "note", row.note());
        flag(node, "join", row.joined());
        flag(node, "strong", row.strong());
        word(node, "refusal", row.refusal());
        var cells = node.putArray("cells");
        row.cells().forEach(cell -> cells.add(cell(cell)));
        return node;
    }

    /** A plain cell is its text. */
    private static JsonNode cell(SheetCell cell) {
        if (cell.state() == SheetCell.State.NORMAL
                && cell.tip().isEmpty()
                && cell.edit().equals(cell.text())) {
            return JSON.stringNode(cell.text());
        }
        var node = JSON.objectNode();
        node.put("t", cell.text());
        if (!cell.edit().equals(cell.text())) {
            node.put("e", cell.edit());
        }
        if (cell.state() != SheetCell.State.NORMAL) {
            node.put("s", lower(cell.state()));
        }
        word(node, "h", cell.tip());
        return node;
    }

    static List<SheetEdit> edits(JsonNode list) {
        var edits = new ArrayList<SheetEdit>();
        for (var node : list) {
            edits.add(new SheetEdit(text(node, "row"), text(node, "col"), text(node, "text"), text(node, "context")));
        }
        return edits;
    }

    static ObjectNode answers(List<SheetAnswer> answers, String at) {
        var node = JSON.objectNode();
        node.put("at", at);
        var array = node.putArray("answers");
        answers.forEach(answer -> array.add(answer(answer)));
        return node;
    }

    private static ObjectNode answer(SheetAnswer answer) {
        var node = JSON.objectNode();
        switch (answer) {
            case SheetAnswer.Saved(var cell, var undo, var undoContext) -> {
                node.put("kind", "saved");
                node.set("cell", cell(cell));
                node.putObject("undo").put("text", undo).put("context", undoContext);
            }
            case SheetAnswer.Refused(var sentence) ->
                node.put("kind", "refused").put("message", sentence);
            case SheetAnswer.Conflict(var theirs, var by, var at, var was) -> {
                node.put("kind", "conflict")
                        .put("theirs", theirs.text())
                        .put("by", by)
                        .put("at", at)
                        .put("was", was);
                node.set("cell", cell(theirs));
            }
            case SheetAnswer.Gone(var sentence) -> node.put("kind", "gone").put("message", sentence);
        }
        return node;
    }

    static ArrayNode readings(List<SheetReading> readings) {
        var array = JSON.arrayNode();
        readings.forEach(reading -> array.add(
                switch (reading) {
                    case SheetReading.Readable(var text) -> JSON.objectNode().put("text", text);
                    case SheetReading.Unreadable(var sentence) ->
                        JSON.objectNode().put("error", sentence);
                }));
        return array;
    }

    private static String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static void flag(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }

    private static void word(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
