package dev.parley.paper.print;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one section as a sheet. */
final class SheetPrinter {

    /** Points that a line of text takes. */
    private static final float ROW = 14;

    private final Document document;
    private final Section section;
    private final Layout layout;
    private final Figures figures;
    private final Styles styles;
    private final FormulaText formulas;
    private final XSSFSheet sheet;
    private final SheetWidths widths;

    SheetPrinter(Document document, Section section, Layout layout, Figures figures, Styles styles, XSSFSheet sheet) {
        this.document = document;
        this.section = section;
        this.layout = layout;
        this.figures = figures;
        this.styles = styles;
        this.formulas = new FormulaText(layout);
        this.sheet = sheet;
        this.widths = new SheetWidths(section, figures);
    }

    void print() {
        text(0, 0, styles.title, section == document.sections().getFirst() ? document.title() : section.title());
        text(1, 0, styles.label, section == document.sections().getFirst() ? document.subtitle() : document.title());
        if (!document.marks().isEmpty()) {
            text(2, 0, styles.mark, document.mark());
        }
        int row = Layout.HEAD;
        for (var part : section.flat()) {
            part(part, row);
            row += Layout.rows(section, part) + 1;
        }
        widths.set(sheet);
        SheetPages.set(sheet, section, layout, document.mark(), widths.all());
    }

    private void part(Part part, int row) {
        switch (part) {
            case Part.Paragraph paragraph -> paragraph(paragraph, row);
            case Part.Facts facts -> facts(facts, row);
            case Table table -> table(table, row);
            case Part.Beside _ -> throw new IllegalArgumentException("Parts come one after another.");
            case Chart chart -> ChartPrinter.print(sheet, chart, layout.place(chart.table()), row);
        }
    }

    private void paragraph(Part.Paragraph paragraph, int row) {
        text(row, 0, styles.paragraph, paragraph.text());
        int last = widths.reaching(SheetWidths.PAGE);
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
        }
        int lines = Math.ceilDiv(paragraph.text().length(), widths.upTo(last));
        sheet.getRow(row).setHeightInPoints(ROW * Math.max(1, lines));
    }

    private void facts(Part.Facts facts, int row) {
        for (int index = 0; index < facts.facts().size(); index++) {
            var fact = facts.facts().get(index);
            text(row + index, 0, styles.label, fact.label());
            put(cell(row + index, 1, styles.fact(fact.format())), fact.value());
        }
    }

    private void table(Table table, int begin) {
        var place = layout.place(table.key());
        if (Layout.titled(section, table)) {
            text(begin, 0, styles.heading, table.title());
        }
        if (table.grouped()) {
            headings(table, place.header() - 1);
        }
        for (int column = 0; column < table.columns().size(); column++) {
            var one = table.columns().get(column);
            text(place.header(), column, one.format().number() ? styles.headerNumber : styles.header, one.heading());
        }
        sheet.getRow(place.header()).setHeightInPoints(ROW * widths.headerLines(table));
        int row = place.header() + 1;
        int line = 0;
        for (var one : table.rows()) {
            switch (one) {
                case Table.Group group -> group(table, group, row);
                case Table.Line cells -> line(table, cells, place, line++);
            }
            row++;
        }
        if (table.total() != null) {
            total(table, place, row, table.total());
        }
    }

    /** The headings over columns of one group, merged over them. */
    private void headings(Table table, int row) {
        int from = 0;
        while (from < table.columns().size()) {
            var group = table.columns().get(from).group();
            int to = from;
            while (to + 1 < table.columns().size()
                    && table.columns().get(to + 1).group().equals(group)) {
                to++;
            }
            if (!group.isEmpty()) {
                text(row, from, styles.heading, group);
                if (to > from) {
                    sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
                }
            }
            from = to + 1;
        }
    }

    private void group(Table table, Table.Group group, int row) {
        text(row, 0, styles.group, group.title());
        for (int column = 1; column < table.columns().size(); column++) {
            text(row, column, styles.group, "");
        }
    }

    private void line(Table table, Table.Line line, Layout.Place place, int index) {
        for (int column = 0; column < table.columns().size(); column++) {
            var cell = cell(
                    place.lines().get(index),
                    column,
                    styles.cell(table.columns().get(column).format()));
            if (line.cells().get(column) instanceof Cell.Computed computed) {
                cell.setCellFormula(formulas.of(place, index, computed.formula()));
            }
            put(cell, figures.at(table, index, column));
        }
    }

    private void total(Table table, Layout.Place place, int row, String label) {
        for (int column = 0; column < table.columns().size(); column++) {
            var one = table.columns().get(column);
            var cell = cell(row, column, styles.total(one.format()));
            if (column == 0) {
                cell.setCellValue(label);
            } else if (one.summed() && !place.lines().isEmpty()) {
                var letters = CellReference.convertNumToColString(column);
                cell.setCellFormula("SUM(" + letters + (place.lines().getFirst() + 1) + ":" + letters
                        + (place.lines().getLast() + 1) + ")");
                cell.setCellValue(figures.total(table, column).doubleValue());
            }
        }
    }

    /** A value, or what a formula came to: a reader that does not recalculate shows the same. */
    private static void put(XSSFCell cell, Cell value) {
        switch (value) {
            case Cell.Text text -> cell.setCellValue(text.text());
            case Cell.Figure figure -> cell.setCellValue(figure.value().doubleValue());
            case Cell.Day day -> cell.setCellValue(day.day());
            case Cell.Missing missing -> cell.setCellValue(missing.word());
            case Cell.Computed computed ->
                throw new IllegalArgumentException("Compute it first: " + computed.formula());
        }
    }

    private void text(int row, int column, CellStyle style, String text) {
        cell(row, column, style).setCellValue(text);
    }

    private XSSFCell cell(int row, int column, CellStyle style) {
        var at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = at.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
