package dev.parley.paper.print;

import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import java.io.IOException;

/** A chart drawn as lines and areas, with its legend in the head and its gridlines horizontal only. */
final class PdfChart {

    private static final float MOST = 600;
    private static final float HEIGHT = 190;
    private static final float AXIS = 52;
    private static final float SMALL = 7.2f;

    private final PdfPages pages;
    private final Chart chart;
    private final Table table;
    private final Figures figures;
    private final ChartScale scale;
    private final int lines;

    PdfChart(PdfPages pages, Chart chart, Table table, Figures figures) {
        this.pages = pages;
        this.chart = chart;
        this.table = table;
        this.figures = figures;
        this.scale = new ChartScale(chart, table, figures);
        this.lines = table.lines().size();
    }

    void print() throws IOException {
        if (lines == 0) {
            return;
        }
        pages.need(HEIGHT + 50);
        pages.line(chart.title(), 10.5f, true, Palette.ACCENT);
        pages.paragraph(chart.sentence(), 8.5f);
        legend();
        float bottom = pages.y() - HEIGHT + 14;
        float height = HEIGHT - 30;
        grid(bottom, height);
        for (int line = 0; line < lines; line++) {
            category(line, bottom);
            if (chart.shape() != Chart.Shape.LINES) {
                bars(line, bottom, height / scale.top());
            }
        }
        if (chart.shape() == Chart.Shape.LINES) {
            curves(bottom, height / scale.top());
        }
        pages.skip(HEIGHT);
    }

    private void legend() throws IOException {
        pages.skip(14);
        float x = pages.left();
        pages.text(x, pages.y() + 3, chart.unit(), SMALL, false, Palette.SECOND);
        x += Math.max(AXIS, pages.width(chart.unit(), SMALL, false) + 18);
        for (int index = 0; index < chart.series().size(); index++) {
            var name = table.columns()
                    .get(table.indexOf(chart.series().get(index)))
                    .label();
            pages.fill(x, pages.y() + 2, 8, 6, Palette.series(index));
            pages.text(x + 12, pages.y() + 3, name, SMALL, false, Palette.INK);
            x += 12 + pages.width(name, SMALL, false) + 16;
        }
    }

    private void grid(float bottom, float height) throws IOException {
        var labels = scale.labels();
        for (int step = 0; step < labels.size(); step++) {
            float y = bottom + height * step / ChartScale.GRID;
            pages.rule(
                    left(), y, left() + plot(), y, step == 0 ? 0.8f : 0.4f, step == 0 ? Palette.SECOND : Palette.LINE);
            pages.right(left() - 6, y - 2.5f, labels.get(step), SMALL, false, Palette.SECOND);
        }
    }

    private void category(int line, float bottom) throws IOException {
        var name = Shown.of(figures.at(table, line, table.indexOf(chart.categories())), Format.TEXT);
        float wide = pages.width(name, SMALL, false);
        int every = (int) Math.ceil((wide + 6) / slot());
        if (line % every == 0) {
            pages.text(middle(line) - wide / 2, bottom - 10, name, SMALL, false, Palette.SECOND);
        }
    }

    private void bars(int line, float bottom, double unit) throws IOException {
        boolean stacked = chart.shape() == Chart.Shape.STACKED;
        float wide = slot() * 0.62f / (stacked ? 1 : chart.series().size());
        float x = middle(line) - slot() * 0.31f;
        float y = bottom;
        for (int index = 0; index < chart.series().size(); index++) {
            float tall = (float) (scale.value(line, index) * unit);
            if (tall > 0) {
                pages.fill(x, y, wide - (stacked ? 0 : 1), tall, Palette.series(index));
            }
            if (stacked) {
                y += tall;
            } else {
                x += wide;
            }
        }
    }

    private void curves(float bottom, double unit) throws IOException {
        for (int index = 0; index < chart.series().size(); index++) {
            for (int line = 1; line < lines; line++) {
                pages.rule(
                        middle(line - 1),
                        bottom + (float) (scale.value(line - 1, index) * unit),
                        middle(line),
                        bottom + (float) (scale.value(line, index) * unit),
                        1.6f,
                        Palette.series(index));
            }
        }
    }

    private float left() {
        return pages.left() + AXIS;
    }

    private float plot() {
        return Math.min(pages.wide(), MOST) - AXIS;
    }

    private float slot() {
        return plot() / lines;
    }

    private float middle(int line) {
        return left() + slot() * (line + 0.5f);
    }
}
