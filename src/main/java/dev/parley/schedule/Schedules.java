package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schedules of a negotiation. List, current and ask are for everybody who may see the schedule; positions are
 * another query on another table, for those who may see positions.
 *
 * <p>Every method throws {@link NotAllowed} to those who lack its permission.
 */
@Service
public class Schedules {

    private final ScheduleRepository schedules;
    private final ScheduleLineRepository lines;
    private final PositionRepository positions;
    private final ScheduleDrafts drafts;
    private final LineSaving saving;
    private final Runs runs;
    private final Access access;
    private final People people;

    Schedules(
            ScheduleRepository schedules,
            ScheduleLineRepository lines,
            PositionRepository positions,
            ScheduleDrafts drafts,
            LineSaving saving,
            Runs runs,
            Access access,
            People people) {
        this.schedules = schedules;
        this.lines = lines;
        this.positions = positions;
        this.drafts = drafts;
        this.saving = saving;
        this.runs = runs;
        this.access = access;
        this.people = people;
    }

    /** The schedule drafted last. */
    @Transactional(readOnly = true)
    public Optional<Schedule> latest(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return schedules.findFirstByNegotiationIdOrderByNumberDesc(negotiation).map(this::record);
    }

    @Transactional(readOnly = true)
    public Optional<Schedule> byNumber(UUID negotiation, int number) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return schedules.findByNegotiationIdAndNumber(negotiation, number).map(this::record);
    }

    /** The numbers of all schedules, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> numbers(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return schedules.findByNegotiationIdOrderByNumberDesc(negotiation).stream()
                .map(row -> row.number)
                .toList();
    }

    /** The plan run a draft would be made from. */
    @Transactional(readOnly = true)
    public Optional<Integer> draftableRun(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return runs.latest(negotiation).map(Runs.Run::number);
    }

    /**
     * Drafts the next schedule from the latest plan run. Asks and positions of the schedule before stay on the lines
     * that are the same: model, scope, account and kind of price.
     *
     * @throws InvalidInput when there is no plan run, or it leaves nothing to negotiate
     */
    public Schedule draft(UUID negotiation) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var run = runs.latest(negotiation)
                .orElseThrow(() -> new InvalidInput(
                        "run", null, "There is no plan run to draft from. Compute a plan first: it says what is bought."));
        var number = drafts.draft(negotiation, run);
        return byNumber(negotiation, number).orElseThrow();
    }

    /**
     * Sets what we ask for on a line.
     *
     * @param rate    dollars per unit of the line; null asks for nothing and list stands
     * @param version of the line as the person saw it
     * @throws InvalidInput when the rate is negative or above list
     */
    public SaveResult<ScheduleLine> ask(UUID negotiation, UUID line, @Nullable BigDecimal rate, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return saving.ask(negotiation, line, rate, version);
    }

    /** Where we stand, by line; lines without an entry have {@link Position#NONE}. Never leaves the house. */
    @Transactional(readOnly = true)
    public Map<UUID, Position> positions(UUID negotiation, UUID schedule) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        if (schedules.findById(schedule).filter(row -> row.negotiationId.equals(negotiation)).isEmpty()) {
            return Map.of();
        }
        return positions.of(schedule).stream().collect(Collectors.toMap(row -> row.lineId, PositionRow::toRecord));
    }

    /**
     * Sets where we stand on a line.
     *
     * @param version of the position as the person saw it; that of {@link Position#NONE} where there was none
     * @throws InvalidInput when a rate is negative, the walk-away lies below the target, or the reason is too long
     */
    public SaveResult<Position> position(
            UUID negotiation,
            UUID line,
            @Nullable BigDecimal target,
            @Nullable BigDecimal walkAway,
            @Nullable String reason,
            long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        LineRules.position(target, walkAway, reason);
        return saving.position(negotiation, line, target, walkAway, reason, version);
    }

    /**
     * What the asks of a schedule are worth. Plans every pool with an ask again: computed when asked for, not on every
     * look.
     */
    public AskWorth worth(UUID negotiation, int number) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        var schedule = byNumber(negotiation, number)
                .orElseThrow(() -> new InvalidInput("number", number, "There is no schedule " + number + "."));
        var run = runs.byNumber(negotiation, schedule.planRun())
                .orElseThrow(() -> new InvalidInput(
                        "run", schedule.planRun(), "Run " + schedule.planRun() + " of this schedule is not there."));
        return new AskReplan(schedule, run.inputs(), run.result()).worth();
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
