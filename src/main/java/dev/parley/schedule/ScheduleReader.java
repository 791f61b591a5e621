package dev.parley.schedule;

import dev.parley.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads schedules and positions, each in one transaction of a fixed number of queries. Asks for no permission. */
@Component
@Transactional(readOnly = true)
class ScheduleReader {

    private final ScheduleRepository schedules;
    private final ScheduleLineRepository lines;
    private final PositionRepository positions;
    private final People people;

    ScheduleReader(
            ScheduleRepository schedules, ScheduleLineRepository lines, PositionRepository positions, People people) {
        this.schedules = schedules;
        this.lines = lines;
        this.positions = positions;
        this.people = people;
    }

    Optional<Schedule> latest(UUID negotiation) {
        return schedules.findFirstByNegotiationIdOrderByNumberDesc(negotiation).map(this::record);
    }

    Optional<Schedule> byNumber(UUID negotiation, int number) {
        return schedules.findByNegotiationIdAndNumber(negotiation, number).map(this::record);
    }

    List<Integer> numbers(UUID negotiation) {
        return schedules.findByNegotiationIdOrderByNumberDesc(negotiation).stream()
                .map(row -> row.number)
                .toList();
    }

    Map<UUID, Position> positions(UUID negotiation, UUID schedule) {
        return schedules
                        .findById(schedule)
                        .filter(row -> row.negotiationId.equals(negotiation))
                        .isEmpty()
                ? Map.of()
                : positions.of(schedule).stream().collect(Collectors.toMap(row -> row.lineId, PositionRow::toRecord));
    }

    Set<UUID> editors(UUID negotiation, UUID schedule) {
        var row = schedules.findById(schedule).filter(one -> one.negotiationId.equals(negotiation));
        if (row.isEmpty()) {
            return Set.of();
        }
        var editors = new HashSet<>(Set.of(row.get().createdBy));
        lines.findByScheduleIdOrderByLineNumber(schedule).forEach(line -> editors.add(line.changedBy));
        positions.of(schedule).forEach(position -> editors.add(position.changedBy));
        return editors;
    }

    private Schedule record(ScheduleRow row) {
        var by = people.namesOf(Set.of(row.createdBy)).getOrDefault(row.createdBy, "somebody");
        return row.toRecord(
                by,
                lines.findByScheduleIdOrderByLineNumber(row.id).stream()
                        .map(ScheduleLineRow::toRecord)
                        .toList());
    }
}
