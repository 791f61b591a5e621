package dev.parley.review;

import dev.parley.review.Content.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line in which two contents differ.
 *
 * @param before  null where the line is new
 * @param after   null where the line is gone
 * @param columns in which it differs, in their order; all where it is new or gone
 */
public record Difference(@Nullable Line before, @Nullable Line after, Set<String> columns) {

    /** The line as it is, or as it was where it is gone. */
    public Line line() {
        return Objects.requireNonNull(after != null ? after : before);
    }

    /** Lines that differ, in the order of the later content, what is gone at the end. */
    public static List<Difference> between(List<Line> before, List<Line> after) {
        Map<String, Line> gone = new LinkedHashMap<>();
        before.forEach(line -> gone.put(line.key(), line));
        var differences = new ArrayList<Difference>();
        for (var line : after) {
            var was = gone.remove(line.key());
            var columns = columns(was, line);
            if (was == null || !columns.isEmpty() || !was.name().equals(line.name())) {
                differences.add(new Difference(was, line, columns));
            }
        }
        gone.values().forEach(line -> differences.add(new Difference(line, null, columns(line, null))));
        return List.copyOf(differences);
    }

    private static Set<String> columns(@Nullable Line was, @Nullable Line is) {
        var columns = new LinkedHashSet<String>();
        if (is != null) {
            is.cells().forEach(cell -> columns.add(cell.column()));
        }
        if (was != null) {
            was.cells().forEach(cell -> columns.add(cell.column()));
        }
        columns.removeIf(
                column -> was != null && is != null && was.value(column).equals(is.value(column)));
        return columns;
    }
}
