package dev.parley.workload.ui;

import dev.parley.workload.Shape;
import dev.parley.workload.ShapeDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the window that a shape was made of: its first hour, its length, and what the other hours bear. */
final class WindowReading {

    private static final int DAY = 24;

    private WindowReading() {}

    /** Whether first hour, length and quiet hours say all of a window; other kinds need none. */
    static boolean says(ShapeDraft draft) {
        return switch (draft.kind()) {
            case WINDOW -> same(draft, ShapeDraft.window("", from(draft), hours(draft)));
            case BUSINESS_HOURS -> same(draft, ShapeDraft.businessHours("", from(draft), hours(draft), quiet(draft)));
            case FLAT, GRID, MEASURED -> true;
        };
    }

    private static boolean same(ShapeDraft one, ShapeDraft other) {
        return IntStream.range(0, one.multipliers().size())
                .allMatch(hour -> one.multipliers()
                                .get(hour)
                                .compareTo(other.multipliers().get(hour))
                        == 0);
    }

    /** The hour of a weekday at which it begins: busy after a quieter one. */
    static int from(ShapeDraft draft) {
        return IntStream.range(0, DAY)
                .filter(hour -> busy(draft, hour) && !busy(draft, (hour + DAY - 1) % DAY))
                .findFirst()
                .orElse(0);
    }

    static int hours(ShapeDraft draft) {
        return (int) Math.max(
                1, IntStream.range(0, DAY).filter(hour -> busy(draft, hour)).count());
    }

    /** The quietest hour against the busiest, 0 to 1; 0.05 when all are alike. */
    static BigDecimal quiet(ShapeDraft draft) {
        List<BigDecimal> week = draft.multipliers();
        BigDecimal lowest = week.stream().reduce(week.getFirst(), BigDecimal::min);
        return draft.kind() == Shape.Kind.BUSINESS_HOURS && lowest.compareTo(BigDecimal.ONE) < 0
                ? lowest
                : new BigDecimal("0.05");
    }

    /** Among the busiest hours of a Monday. */
    private static boolean busy(ShapeDraft draft, int hour) {
        BigDecimal highest = draft.multipliers().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return draft.multipliers().get(hour).compareTo(highest) == 0;
    }
}
