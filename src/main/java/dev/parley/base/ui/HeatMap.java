package dev.parley.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Demand by hour of the week: seven rows of 24 cells, darker is more. */
public final class HeatMap extends SvgFigure {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int HOURS = 24;
    private static final double FAINTEST = 0.1;

    public HeatMap() {
        super("Hour of the week");
        setPlotHeight("188px");
    }

    /** Shows a week in units; as {@link #setData(List, String, String)}. */
    public void setData(List<List<Double>> week, String sentence) {
        setData(week, "units", sentence);
    }

    /**
     * Shows a week.
     *
     * @param week seven lists, from Monday, of 24 values each
     * @param unit what they are, such as "units" or "k tok/min"
     * @param sentence the week in one sentence, for those who do not see it
     */
    public void setData(List<List<Double>> week, String unit, String sentence) {
        if (week.size() != DAYS.size() || week.stream().anyMatch(day -> day.size() != HOURS)) {
            throw new IllegalArgumentException("A week has 7 days of 24 values, got "
                    + week.stream().map(List::size).toList());
        }
        var lowest = lowest(week);
        var width = Math.max(highest(week) - lowest, 1e-9);
        var plot = new SvgMarkup();
        for (int day = 0; day < DAYS.size(); day++) {
            plot.text("", 0, (day + 0.5) * 100 / 7, -8, 4, "end", DAYS.get(day));
            for (int hour = 0; hour < HOURS; hour++) {
                var value = week.get(day).get(hour);
                var opacity = FAINTEST + (1 - FAINTEST) * (value - lowest) / width;
                plot.rect(
                        "p-svg-heat",
                        hour * 100.0 / HOURS,
                        day * 100.0 / 7,
                        100.0 / HOURS,
                        100.0 / 7,
                        String.format(Locale.ROOT, " fill-opacity=\"%.3f\"", opacity),
                        DAYS.get(day) + " " + hour(hour) + ":00, " + Numbers.units(value) + " " + unit);
            }
        }
        for (int hour = 0; hour < HOURS; hour += 3) {
            plot.text("", (hour + 0.5) * 100.0 / HOURS, 100, 0, 16, "middle", hour(hour));
        }
        draw(plot, 36, 0, 0, 22, sentence, table(week, unit));
    }

    /** The scale for the head of the card: lowest, shades, highest. */
    public static Div scale(List<List<Double>> week) {
        var shades = new Span();
        shades.addClassName("p-shades");
        shades.getElement().setAttribute("aria-hidden", "true");
        var scale = new Div(new Span(scaled(lowest(week), week)), shades, new Span(scaled(highest(week), week)));
        scale.addClassName("p-legend");
        return scale;
    }

    /** With as many decimals as the largest needs: a scale is read, not calculated with. */
    private static String scaled(double value, List<List<Double>> week) {
        double most = highest(week);
        return Numbers.decimal(BigDecimal.valueOf(value), most >= 100 ? 0 : most >= 10 ? 1 : 2);
    }

    private static DataTable table(List<List<Double>> week, String unit) {
        var table = new DataTable("Hours of the week, " + unit);
        table.text("Hour");
        DAYS.forEach(table::number);
        IntStream.range(0, HOURS).forEach(hour -> {
            var cells = new Object[DAYS.size() + 1];
            cells[0] = hour(hour);
            for (int day = 0; day < DAYS.size(); day++) {
                cells[day + 1] = Numbers.units(week.get(day).get(hour));
            }
            table.row(cells);
        });
        return table;
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d", hour);
    }

    private static double lowest(List<List<Double>> week) {
        return week.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }

    private static double highest(List<List<Double>> week) {
        return week.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
