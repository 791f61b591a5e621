package dev.parley.schedule;

import dev.parley.base.data.SaveResult;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what people type on a line. The line's row is held meanwhile, so that two who save at once come one by one. */
@Component
class LineSaving {

    private final ScheduleLineRepository lines;
    private final PositionRepository positions;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;

    LineSaving(
            ScheduleLineRepository lines,
            PositionRepository positions,
            CurrentPerson currentPerson,
            People people,
            Clock clock) {
        this.lines = lines;
        this.positions = positions;
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public SaveResult<ScheduleLine> ask(UUID negotiation, UUID line, @Nullable BigDecimal rate, long version) {
        var found = lines.locked(negotiation, line);
        if (found.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        var row = found.get();
        LineRules.ask(row, rate);
        if (row.version != version) {
            return new SaveResult.Conflict<>(name(row.changedBy), row.changedAt, row.toRecord());
        }
        row.askRate = rate;
        row.changedBy = currentPerson.get().id();
        row.changedAt = now();
        var saved = lines.saveAndFlush(row);
        return new SaveResult.Saved<>(saved.toRecord(), saved.changedAt);
    }

    @Transactional
    public SaveResult<Position> position(UUID negotiation, UUID line, Position next) {
        var found = lines.locked(negotiation, line);
        if (found.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        LineRules.position(found.get().toRecord(), next);
        var row = positions.findById(line).orElseGet(() -> PositionRow.none(line));
        if (row.added && row.version != next.version()) {
            return new SaveResult
                    .Gone<>(); // the position that the person saw is not there: nobody to name, nothing to show
        }
        if (row.version != next.version()) {
            return new SaveResult.Conflict<>(name(row.changedBy), row.changedAt, row.toRecord());
        }
        row.fill(next);
        row.changedBy = currentPerson.get().id();
        row.changedAt = now();
        var saved = positions.saveAndFlush(row);
        return new SaveResult.Saved<>(saved.toRecord(), saved.changedAt);
    }

    private String name(UUID person) {
        return people.namesOf(Set.of(person)).getOrDefault(person, "somebody");
    }

    /** To the microsecond, which is what the databases keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
