package dev.parley.paper.print;

import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The values of a chart and how far its axis goes: from zero to a round figure at or above the tallest. */
final class ChartScale {

    /** Gridlines above zero. */
    static final int GRID = 4;

    private final Chart chart;
    private final Table table;
    private final Figures figures;
    private final double top;

    ChartScale(Chart chart, Table table, Figures figures) {
        this.chart = chart;
        this.table = table;
        this.figures = figures;
        this.top = nice(most());
    }

    /** Where the axis ends. */
    double top() {
        return top;
    }

    /** What stands at the gridlines, from zero upwards. */
    List<String> labels() {
        var format = top < GRID ? Format.TWO_DECIMALS : Format.WHOLE;
        return IntStream.rangeClosed(0, GRID)
                .mapToObj(step -> Shown.of(BigDecimal.valueOf(top * step / GRID), format))
                .toList();
    }

    double value(int line, int series) {
        return figures.figure(table, line, table.indexOf(chart.series().get(series)))
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private double most() {
        double most = 0;
        for (int line = 0; line < table.lines().size(); line++) {
            double tall = 0;
            for (int series = 0; series < chart.series().size(); series++) {
                double value = value(line, series);
                tall = chart.shape() == Chart.Shape.STACKED ? tall + value : Math.max(tall, value);
            }
            most = Math.max(most, tall);
        }
        return most;
    }

    /** The next of 1, 2, 4, 8 times a power of ten, so that a quarter of it is round as well. */
    private static double nice(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 4, 6, 8}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
