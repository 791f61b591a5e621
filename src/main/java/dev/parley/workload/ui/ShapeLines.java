package dev.parley.workload.ui;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The hours of a week as text: days as lines, hours as lines, or one long column. */
final class ShapeLines {

    private static final int DAY = 24;
    private static final int DAYS = 7;

    private ShapeLines() {}

    /**
     * Reads 1, 2 or 7 lines of 24 numbers (every day alike; weekday and weekend; Monday to Sunday), 24 lines of 7 (hours
     * with Monday to Sunday in each), or 168 numbers in a row or a column.
     */
    static List<BigDecimal> read(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Typed.numbers("multipliers", line))
                .toList();
        int numbers = lines.stream().mapToInt(List::size).sum();
        if (numbers == TrafficShape.HOURS_OF_A_WEEK && (lines.size() == 1 || lines.size() == numbers)) {
            return lines.stream().flatMap(List::stream).toList();
        }
        if (lines.size() == DAY && lines.stream().allMatch(line -> line.size() == DAYS)) {
            return IntStream.range(0, DAYS)
                    .boxed()
                    .flatMap(day -> lines.stream().map(hour -> hour.get(day)))
                    .toList();
        }
        if (lines.size() != 1 && lines.size() != 2 && lines.size() != DAYS) {
            throw new InvalidInput(
                    "multipliers",
                    lines.size(),
                    lines.size() + " lines with " + numbers
                            + " numbers: enter one, two or seven lines of 24, 24 lines of" + " 7, or 168 in a column.");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).size() != DAY) {
                throw new InvalidInput(
                        "multipliers",
                        lines.get(i).size(),
                        "Line " + (i + 1) + " has " + lines.get(i).size() + " numbers, not 24.");
            }
        }
        return IntStream.range(0, DAYS)
                .mapToObj(day -> lines.get(lines.size() == DAYS ? day : lines.size() == 1 || day < 5 ? 0 : 1))
                .flatMap(List::stream)
                .toList();
    }

    /** As few lines as say it: one where all days are alike, two where weekdays and weekend days are, else seven. */
    static String of(List<BigDecimal> multipliers) {
        var days = new ArrayList<List<BigDecimal>>();
        for (int day = 0; day < DAYS; day++) {
            days.add(multipliers.subList(day * DAY, day * DAY + DAY));
        }
        boolean alike = days.subList(0, 5).stream().distinct().count() == 1
                && days.get(5).equals(days.get(6));
        var shown = !alike
                ? days
                : days.get(0).equals(days.get(5)) ? days.subList(0, 1) : List.of(days.get(0), days.get(5));
        return shown.stream()
                .map(day -> day.stream().map(Typed::shown).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
