package dev.parley.paper.print;

import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Table;
import java.io.IOException;
import java.util.List;

/** A table on pages: its header again on each, cut into blocks of columns where it is wider than a page. */
final class PdfTable {

    private static final float LEADING = 1.28f;
    private static final float PAD = 4;

    private final PdfPages pages;
    private final Table table;
    private final Figures figures;
    private final PdfWidths widths;
    private final float size;

    PdfTable(PdfPages pages, Table table, Figures figures) {
        this.pages = pages;
        this.table = table;
        this.figures = figures;
        this.size = table.columns().size() > 9 ? 7.2f : 8.2f;
        this.widths = new PdfWidths(pages, table, figures, size);
    }

    void print() throws IOException {
        var blocks = widths.blocks();
        for (int index = 0; index < blocks.size(); index++) {
            if (index > 0) {
                pages.skip(12);
            }
            block(blocks.get(index));
        }
    }

    private void block(List<Integer> columns) throws IOException {
        pages.need(header(columns) + 3 * size * LEADING + 8);
        head(columns);
        int line = 0;
        for (var row : table.rows()) {
            switch (row) {
                case Table.Group group -> group(columns, group);
                case Table.Line _ -> line(columns, line++);
            }
        }
        if (table.total() != null) {
            total(columns, table.total());
        }
    }

    private float header(List<Integer> columns) {
        int most = 1;
        for (int column : columns) {
            most = Math.max(
                    most,
                    pages.wrapped(table.columns().get(column).heading(), size, true, widths.of(column) - PAD)
                            .size());
        }
        return most * size * LEADING + 5 + (table.grouped() ? size * LEADING + 3 : 0);
    }

    private void head(List<Integer> columns) throws IOException {
        float height = header(columns);
        if (table.grouped()) {
            headings(columns);
        }
        float x = pages.left();
        for (int column : columns) {
            var one = table.columns().get(column);
            var lines = pages.wrapped(one.heading(), size, true, widths.of(column) - PAD);
            float baseline = pages.y() - height + 5 + (lines.size() - 1) * size * LEADING;
            for (var line : lines) {
                put(column, x, baseline, line, true);
                baseline -= size * LEADING;
            }
            x += widths.of(column);
        }
        pages.skip(height);
        pages.rule(pages.left(), pages.y(), x, pages.y(), 0.9f, Palette.INK);
    }

    /** The headings over columns of one group. */
    private void headings(List<Integer> columns) throws IOException {
        float x = pages.left();
        var before = "";
        for (int column : columns) {
            var group = table.columns().get(column).group();
            if (!group.isEmpty() && !group.equals(before)) {
                pages.text(x + PAD, pages.y() - size, group, size, true, Palette.ACCENT);
            }
            before = group;
            x += widths.of(column);
        }
    }

    private void group(List<Integer> columns, Table.Group group) throws IOException {
        float height = size * LEADING + 4;
        room(columns, height * 2);
        pages.fill(pages.left(), pages.y() - height, widths.of(columns), height, Palette.SUNKEN);
        pages.text(pages.left() + PAD / 2, pages.y() - height + 4, group.title(), size, true, Palette.INK);
        pages.skip(height);
    }

    private void line(List<Integer> columns, int line) throws IOException {
        int most = 1;
        for (int column : columns) {
            most = Math.max(
                    most,
                    pages.wrapped(shown(line, column), size, false, widths.of(column) - PAD)
                            .size());
        }
        float height = most * size * LEADING + 4;
        room(columns, height);
        float x = pages.left();
        for (int column : columns) {
            float baseline = pages.y() - size - 1;
            for (var part : pages.wrapped(shown(line, column), size, false, widths.of(column) - PAD)) {
                put(column, x, baseline, part, false);
                baseline -= size * LEADING;
            }
            x += widths.of(column);
        }
        pages.skip(height);
        pages.rule(pages.left(), pages.y(), x, pages.y(), 0.4f, Palette.LINE);
    }

    private void total(List<Integer> columns, String label) throws IOException {
        float height = size * LEADING + 5;
        room(columns, height);
        float x = pages.left();
        pages.rule(x, pages.y(), x + widths.of(columns), pages.y(), 0.9f, Palette.INK);
        float baseline = pages.y() - size - 2;
        for (int column : columns) {
            var one = table.columns().get(column);
            if (column == 0) {
                pages.text(x + PAD / 2, baseline, label, size, true, Palette.INK);
            } else if (one.summed()) {
                put(column, x, baseline, Shown.of(figures.total(table, column), one.format()), true);
            }
            x += widths.of(column);
        }
        pages.skip(height);
    }

    private void room(List<Integer> columns, float height) throws IOException {
        if (pages.room() < height) {
            pages.begin();
            head(columns);
        }
    }

    private String shown(int line, int column) {
        return Shown.of(
                figures.at(table, line, column), table.columns().get(column).format());
    }

    private void put(int column, float x, float baseline, String text, boolean bold) throws IOException {
        if (table.columns().get(column).format().number()) {
            pages.right(x + widths.of(column) - PAD / 2, baseline, text, size, bold, Palette.INK);
        } else {
            pages.text(x + PAD / 2, baseline, text, size, bold, Palette.INK);
        }
    }
}
