package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A traffic shape as typed.
 *
 * @param multipliers 168, Monday 00:00 UTC first, zero or more, not all zero, in any scale up to 1,000,000
 */
public record ShapeDraft(
        String name,
        Shape.Kind kind,
        List<BigDecimal> multipliers,
        @Nullable String source) implements Draft {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    public static ShapeDraft flat(String name) {
        return new ShapeDraft(name, Shape.Kind.FLAT, TrafficShape.flat().multipliers(), null);
    }

    /** Ten hours on weekdays; nights and weekends a twentieth of it. */
    static ShapeDraft officeHours(String name) {
        return businessHours(name, 8, 10, new BigDecimal("0.05"));
    }

    /**
     * Some hours on weekdays, little at night and at weekends.
     *
     * @param from  first hour, 0 to 23
     * @param hours length, 1 to 24; may pass midnight into the same weekday's early hours
     * @param quiet all other hours against the busy ones, 0 to 1
     */
    public static ShapeDraft businessHours(String name, int from, int hours, BigDecimal quiet) {
        Checks.between("from", from, 0, 23, "o'clock");
        Checks.between("hours", hours, 1, 24, "hours");
        Checks.between("quiet", quiet, BigDecimal.ZERO, BigDecimal.ONE, "of the busy hours");
        var weekday = IntStream.range(0, 24)
                .mapToObj(hour -> Math.floorMod(hour - from, 24) < hours ? BigDecimal.ONE : quiet)
                .toList();
        return new ShapeDraft(name, Shape.Kind.BUSINESS_HOURS, week(weekday, Collections.nCopies(24, quiet)), null);
    }

    /** Five weekdays alike and two weekend days alike, 24 hours each. */
    public static ShapeDraft grid(
            String name, List<BigDecimal> weekday24, List<BigDecimal> weekend24, @Nullable String source) {
        return new ShapeDraft(name, Shape.Kind.GRID, week(weekday24, weekend24), source);
    }

    /**
     * Alike inside a daily window, nothing outside.
     *
     * @param from  first hour, 0 to 23 UTC
     * @param hours length, 1 to 24; may pass midnight
     */
    public static ShapeDraft window(String name, int from, int hours) {
        Checks.between("from", from, 0, 23, "o'clock");
        Checks.between("hours", hours, 1, 24, "hours");
        var day = new ArrayList<>(Collections.nCopies(24, BigDecimal.ZERO));
        for (int hour = 0; hour < hours; hour++) {
            day.set((from + hour) % 24, BigDecimal.ONE);
        }
        return new ShapeDraft(name, Shape.Kind.WINDOW, week(day, day), null);
    }

    private static List<BigDecimal> week(List<BigDecimal> weekday, List<BigDecimal> weekend) {
        if (weekday.size() != 24 || weekend.size() != 24) {
            throw new InvalidInput(
                    "multipliers",
                    weekday.size() + " and " + weekend.size(),
                    "A day has 24 hours, not " + weekday.size() + " on weekdays and " + weekend.size()
                            + " at weekends.");
        }
        return IntStream.range(0, 7)
                .boxed()
                .flatMap(day -> (day < 5 ? weekday : weekend).stream())
                .toList();
    }

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("name", name, 60, "Enter a name for the shape."))
                .check(this::checkMultipliers)
                .check(() -> Checks.optionalText("source", source, 300));
    }

    private void checkMultipliers() {
        if (multipliers.size() != TrafficShape.HOURS_OF_A_WEEK) {
            throw new InvalidInput(
                    "multipliers",
                    multipliers.size(),
                    multipliers.size() + " hours; a week has 168, Monday 00:00 UTC first.");
        }
        for (int hour = 0; hour < multipliers.size(); hour++) {
            var value = multipliers.get(hour);
            Checks.digits("multipliers", value);
            if (value.signum() < 0 || value.compareTo(MOST) > 0) {
                throw new InvalidInput(
                        "multipliers",
                        value,
                        DAYS[hour / 24] + " " + hour % 24 + ":00 is " + Checks.plain(value)
                                + ": enter 0 to 1,000,000.");
            }
        }
        if (multipliers.stream().allMatch(value -> Check.stored(value).signum() == 0)) {
            throw new InvalidInput("multipliers", "0", "All hours are zero: enter at least one above zero.");
        }
    }

    void writeTo(ShapeRow row) {
        row.name = name.strip();
        row.kind = kind;
        row.multipliers = multipliers.stream()
                .map(value -> Checks.plain(Check.stored(value)))
                .collect(Collectors.joining(" "));
        row.source = Checks.blankToNull(source);
    }
}
