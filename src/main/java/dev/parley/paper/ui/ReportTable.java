package dev.parley.paper.ui;

import dev.parley.base.ui.DataTable;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Table;
import dev.parley.paper.print.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of a paper on the screen: the same cells that its printers print. */
final class ReportTable {

    private ReportTable() {}

    static DataTable of(Document document, Table table) {
        var figures = new Figures(document);
        var made = new DataTable(table.title()).dense().keepOnPhone();
        for (var column : table.columns()) {
            if (column.format().number()) {
                made.number(column.heading());
            } else {
                made.text(column.heading());
            }
        }
        int line = 0;
        for (var row : table.rows()) {
            if (row instanceof Table.Group group) {
                var cells = new ArrayList<Object>(
                        Collections.nCopies(table.columns().size(), ""));
                cells.set(0, group.title());
                made.group(cells.toArray());
            } else {
                made.row(shown(figures, table, line++).toArray());
            }
        }
        return made;
    }

    private static List<String> shown(Figures figures, Table table, int line) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(Shown.of(
                    figures.at(table, line, column), table.columns().get(column).format()));
        }
        return cells;
    }
}
