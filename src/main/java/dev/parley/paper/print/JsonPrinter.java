package dev.parley.paper.print;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document as JSON: every table with its columns and rows, numbers as numbers, days as {@code 2027-03-03}. */
public final class JsonPrinter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Document document;
    private final Figures figures;

    private JsonPrinter(Document document) {
        this.document = document;
        this.figures = new Figures(document);
    }

    public static String print(Document document) {
        return MAPPER.writeValueAsString(new JsonPrinter(document).whole()).replace("\r\n", "\n") + "\n";
    }

    private Map<String, Object> whole() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("title", document.title());
        whole.put("subtitle", document.subtitle());
        whole.put("day", document.day().toString());
        whole.put("marks", document.marks());
        whole.put("sections", document.sections().stream().map(this::section).toList());
        return whole;
    }

    private Map<String, Object> section(Document.Section section) {
        var made = new LinkedHashMap<String, Object>();
        made.put("title", section.title());
        var paragraphs = new ArrayList<String>();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        var tables = new ArrayList<Object>();
        for (var part : section.flat()) {
            switch (part) {
                case Part.Paragraph paragraph -> paragraphs.add(paragraph.text());
                case Part.Facts some -> some.facts().forEach(fact -> facts.put(fact.label(), value(fact.value())));
                case Table table -> tables.add(table(table));
                case dev.parley.engine.report.Chart _, Part.Beside _ -> {}
            }
        }
        made.put("paragraphs", paragraphs);
        made.put("facts", facts);
        made.put("tables", tables);
        return made;
    }

    private Map<String, Object> table(Table table) {
        var made = new LinkedHashMap<String, Object>();
        made.put("key", table.key());
        made.put("title", table.title());
        made.put(
                "columns",
                table.columns().stream()
                        .map(column -> Map.of("key", column.key(), "label", label(column), "unit", column.unit()))
                        .map(java.util.TreeMap::new)
                        .toList());
        made.put("rows", rows(table));
        return made;
    }

    private static String label(dev.parley.engine.report.Column column) {
        return column.group().isEmpty() ? column.label() : column.group() + ", " + column.label();
    }

    private List<Object> rows(Table table) {
        var rows = new ArrayList<Object>();
        var group = "";
        int line = 0;
        for (var row : table.rows()) {
            if (row instanceof Table.Group next) {
                group = next.title();
            } else {
                var cells = new LinkedHashMap<String, @Nullable Object>();
                if (!group.isEmpty()) {
                    cells.put("group", group);
                }
                for (int column = 0; column < table.columns().size(); column++) {
                    cells.put(table.columns().get(column).key(), value(figures.at(table, line, column)));
                }
                rows.add(cells);
                line++;
            }
        }
        return rows;
    }

    /** A number, a text, the word that stands for a missing figure, or null where nothing applies. */
    private static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Figure figure -> new java.math.BigDecimal(CsvPrinter.plain(figure.value()));
            case Cell.Day day -> day.day().toString();
            case Cell.Missing missing -> missing.word().isEmpty() ? null : missing.word();
            case Cell.Computed computed ->
                throw new IllegalArgumentException("Compute it first: " + computed.formula());
        };
    }
}
