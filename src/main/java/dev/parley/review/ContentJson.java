package dev.parley.review;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How contents are written: fields in one order, numbers as text without separators, no blanks between. It is read for ever and
 * hashed, so nothing of it is ever renamed, and the same content always gives the same bytes.
 */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ContentJson() {}

    static String write(ReviewKind kind, String reference, List<Content.Line> content) {
        var root = MAPPER.createObjectNode();
        root.put("kind", kind.name());
        root.put("reference", reference);
        var lines = root.putArray("lines");
        for (var line : content) {
            var node = lines.addObject();
            node.put("key", line.key());
            node.put("group", line.group());
            node.put("name", line.name());
            var cells = node.putArray("cells");
            line.cells().forEach(cell -> cells.addArray().add(cell.column()).add(cell.value()));
        }
        return root.toString();
    }

    static List<Content.Line> lines(String json) {
        var lines = new ArrayList<Content.Line>();
        for (JsonNode line : MAPPER.readTree(json).get("lines")) {
            var cells = new ArrayList<Content.Cell>();
            line.get("cells")
                    .forEach(cell -> cells.add(
                            new Content.Cell(cell.get(0).asString(), cell.get(1).asString())));
            lines.add(new Content.Line(
                    line.get("key").asString(),
                    line.get("group").asString(),
                    line.get("name").asString(),
                    cells));
        }
        return List.copyOf(lines);
    }
}
