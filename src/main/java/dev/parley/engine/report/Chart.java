package dev.parley.engine.report;

import java.util.List;

/**
 * A chart of columns of a table of the same document.
 *
 * @param sentence   what it shows, for those who do not see it
 * @param unit       of the axis
 * @param categories key of the text column along the axis
 * @param series     keys of the number columns, in the order of the stack, from below
 */
public record Chart(
        String title, String sentence, String unit, Shape shape, String table, String categories, List<String> series)
        implements Part {

    /** How the series stand to each other. */
    public enum Shape {
        STACKED,
        BESIDE,
        LINES
    }

    public Chart {
        series = List.copyOf(series);
    }
}
