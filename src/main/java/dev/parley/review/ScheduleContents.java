package dev.parley.review;

import dev.parley.review.Content.Cells;
import dev.parley.review.Content.Line;
import dev.parley.schedule.LineStatus;
import dev.parley.schedule.Period;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Schedules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A schedule as it is submitted: each line with quantities, rates, ask and position. Who works on a line, how far it is and AWS's
 * latest are no decision of ours and not part of it, but what we agreed to is.
 */
@Component
class ScheduleContents {

    private final Schedules schedules;

    ScheduleContents(Schedules schedules) {
        this.schedules = schedules;
    }

    Optional<Content> of(UUID negotiation, int number) {
        return schedules.byNumber(negotiation, number).map(this::of);
    }

    private Content of(Schedule schedule) {
        var positions = schedules.positions(schedule.negotiation(), schedule.id());
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "schedule",
                "The schedule",
                "Quantities",
                new Cells()
                        .add("From", "Run " + schedule.planRun())
                        .add("Agreement from", schedule.years().effective())
                        .add(
                                "Contract years",
                                BigDecimal.valueOf(schedule.years().years()))
                        .list()));
        Map<String, Integer> seen = new HashMap<>();
        for (var line : schedule.lines()) {
            var key = Stream.of(line.model(), line.scope(), line.account(), line.kind(), line.term(), line.upside())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            int before = seen.merge(key, 1, Integer::sum);
            lines.add(line(
                    before == 1 ? key : key + " " + before,
                    line,
                    schedule.contractYears(),
                    positions.getOrDefault(line.id(), Position.NONE)));
        }
        return new Content(
                ReviewKind.SCHEDULE,
                String.valueOf(schedule.number()),
                "Schedule " + schedule.number(),
                true,
                lines,
                needs(schedule, positions),
                schedules.editors(schedule.negotiation(), schedule.id()));
    }

    private static Line line(String key, ScheduleLine line, List<Period> years, Position position) {
        var cells = new Cells().add("Unit", line.unit());
        years.forEach(year -> cells.add("Quantity " + year.label(), line.quantity(year)));
        var evidence = position.evidence();
        cells.add("List", line.list())
                .add("Today", line.current())
                .add("Ask", line.ask())
                .add("Anchor", position.anchor())
                .add("Target", position.target())
                .add("Walk-away", position.walkAway())
                .add("Agreed", agreed(position))
                .add("Paper", line.paper().label())
                .add("Reason", position.reason())
                .add(
                        "Evidence",
                        evidence == null
                                ? null
                                : Stream.of(evidence.source(), evidence.date(), evidence.grade())
                                        .filter(part -> part != null)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
        return new Line(
                key,
                line.bundle().label(),
                line.label() + ", " + line.account() + (line.upside() ? ", upside" : ""),
                cells.list());
    }

    private static @Nullable Object agreed(Position position) {
        if (position.status() != LineStatus.AGREED) {
            return null;
        }
        return position.offer() == null ? "as AWS's latest" : position.offer();
    }

    private static List<Need> needs(Schedule schedule, Map<UUID, Position> positions) {
        long given = 0;
        long beyond = 0;
        long set = 0;
        for (var line : schedule.lines()) {
            var position = positions.getOrDefault(line.id(), Position.NONE);
            boolean agreed = position.status() == LineStatus.AGREED;
            boolean above = above(line.ask(), position.target())
                    || agreed && (position.offer() == null || position.target() == null)
                    || agreed && above(position.offer(), position.target());
            given += above ? 1 : 0;
            beyond += above(line.ask(), position.walkAway()) || agreed && above(position.offer(), position.walkAway())
                    ? 1
                    : 0;
            set += position.target() != null || position.walkAway() != null ? 1 : 0;
        }
        var needs = new ArrayList<Need>();
        if (given > 0) {
            needs.add(new Need(
                    ApprovalKind.CONCESSION,
                    null,
                    lines(given) + " asked or agreed above the target, or agreed without one."));
        }
        if (set > 0) {
            needs.add(new Need(
                    ApprovalKind.TARGET_AND_WALK_AWAY,
                    null,
                    beyond == 0
                            ? "Target or walk-away is set on " + set + (set == 1 ? " line." : " lines.")
                            : lines(beyond) + " asked or agreed above the walk-away."));
        }
        return needs;
    }

    private static String lines(long count) {
        return count == 1 ? "1 line is" : count + " lines are";
    }

    private static boolean above(@Nullable BigDecimal rate, @Nullable BigDecimal limit) {
        return rate != null && limit != null && rate.compareTo(limit) > 0;
    }
}
