package dev.parley.paper.print;

import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;

/** Where everything stands in a workbook, known before anything is written, so that formulas may look ahead. Rows count from 0. */
final class Layout {

    /** Title, second line with the marks, and an empty row stand above the first part of each sheet. */
    static final int HEAD = 3;

    /** Rows that a chart takes. */
    static final int CHART = 20;

    /**
     * Where a table stands.
     *
     * @param header the row of its column names
     * @param lines  the row of each line
     */
    record Place(String sheet, Table table, int header, List<Integer> lines) {

        String cell(int line, int column) {
            return CellReference.convertNumToColString(column) + (lines.get(line) + 1);
        }

        /** All lines of a column, as other sheets name them; a table without lines names the header, which has no figure. */
        String column(int column) {
            int first = lines.isEmpty() ? header : lines.getFirst();
            int last = lines.isEmpty() ? header : lines.getLast();
            var letters = CellReference.convertNumToColString(column);
            return quoted(sheet) + "!" + letters + (first + 1) + ":" + letters + (last + 1);
        }

        /** Columns of one line, as other sheets name them. */
        String across(int line, int from, int to) {
            return quoted(sheet) + "!" + cell(line, from) + ":" + cell(line, to);
        }
    }

    private final Map<String, Place> places = new HashMap<>();
    private final Map<Section, String> sheets = new HashMap<>();

    Layout(Document document) {
        for (var section : document.sections()) {
            var name = WorkbookUtil.createSafeSheetName(section.title());
            sheets.put(section, name);
            int row = HEAD;
            for (var part : section.flat()) {
                if (part instanceof Table table) {
                    places.put(table.key(), place(name, section, table, row));
                }
                row += rows(section, part) + 1;
            }
        }
    }

    private static Place place(String sheet, Section section, Table table, int row) {
        int header = row + (titled(section, table) ? 1 : 0) + (table.grouped() ? 1 : 0);
        var lines = new ArrayList<Integer>();
        for (int index = 0; index < table.rows().size(); index++) {
            if (table.rows().get(index) instanceof Table.Line) {
                lines.add(header + 1 + index);
            }
        }
        return new Place(sheet, table, header, List.copyOf(lines));
    }

    String sheet(Section section) {
        return sheets.get(section);
    }

    Place place(String table) {
        return places.get(table);
    }

    /** A table says its title where it is not the sheet's. */
    static boolean titled(Section section, Table table) {
        return !table.title().equals(section.title());
    }

    /** Rows that a part takes. */
    static int rows(Section section, Part part) {
        return switch (part) {
            case Part.Paragraph _ -> 1;
            case Part.Facts facts -> facts.facts().size();
            case Table table ->
                (titled(section, table) ? 1 : 0)
                        + (table.grouped() ? 1 : 0)
                        + 1
                        + table.rows().size()
                        + (table.total() == null ? 0 : 1);
            case Chart _ -> CHART;
            case Part.Beside _ -> 0;
        };
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
