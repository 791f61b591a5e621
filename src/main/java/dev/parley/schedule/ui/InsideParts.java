package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import dev.parley.negotiation.Members;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Gathers what the schedule shows to those who may see positions. */
@Service
class InsideParts {

    private final Schedules schedules;
    private final Members members;

    InsideParts(Schedules schedules, Members members) {
        this.schedules = schedules;
        this.members = members;
    }

    /** Asks for the permission to see positions: nobody else gets here. */
    InsideColumns.Inside of(Schedule schedule, Shown shown, boolean editable, ScheduleActions actions) {
        var positions = schedules.positions(schedule.negotiation(), schedule.id());
        var open = schedule.lines().stream()
                .filter(line -> shown.open() != null && line.number() == shown.open())
                .map(line -> line.id())
                .findFirst()
                .orElse(null);
        return new InsideColumns.Inside(
                positions, entered(positions), open, cells -> detail(schedule, cells, editable, actions));
    }

    private static Map<UUID, Offered> entered(Map<UUID, Position> positions) {
        var offers = new HashMap<UUID, Offered>();
        positions.forEach((line, position) -> {
            if (position.offer() != null) {
                offers.put(line, Offered.entered(position.offer()));
            }
        });
        return offers;
    }

    private Component detail(Schedule schedule, PositionCells cells, boolean editable, ScheduleActions actions) {
        Supplier<Position> stored = () -> schedules
                .positions(schedule.negotiation(), schedule.id())
                .getOrDefault(cells.line().id(), Position.NONE);
        var owners = members.of(schedule.negotiation()).stream()
                .map(member -> member.who().displayName())
                .toList();
        return new LineDetail(
                cells, owners, editable, actions, stored, _ -> actions.open(null), () -> actions.open(null));
    }
}
