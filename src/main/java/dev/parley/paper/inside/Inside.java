package dev.parley.paper.inside;

import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.Comparison;
import dev.parley.deal.Desk;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.PlanRun;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that an internal paper is made of: frozen where it is frozen, as it stands where it is not.
 *
 * @param positions by line of the schedule
 * @param changed   what differs today from what the run was made of, in words; empty when nothing does
 * @param day       on the cover
 */
public record Inside(
        Negotiation negotiation,
        Schedule schedule,
        Map<UUID, Position> positions,
        PlanRun run,
        List<String> changed,
        AlternativeBoard board,
        List<Comparison> comparisons,
        LocalDate day) {

    public Inside {
        positions = Map.copyOf(positions);
        changed = List.copyOf(changed);
        comparisons = List.copyOf(comparisons);
    }

    Desk desk() {
        return board.desk();
    }

    Position position(UUID line) {
        return positions.getOrDefault(line, Position.NONE);
    }
}
