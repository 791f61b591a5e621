package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.work.RunningWork;
import dev.parley.base.work.WorkQueue;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.price.Prices;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The schedules of a negotiation. List, current and ask are for everybody who may see the schedule; positions are
 * another query on another table, for those who may see positions.
 *
 * <p>Every method throws {@link NotAllowed} to those who lack its permission.
 */
@Service
public class Schedules {

    private static final Duration WORTH_LIMIT = Duration.ofMinutes(10);

    private final ScheduleReader reader;
    private final ScheduleDrafts drafts;
    private final LineSaving saving;
    private final Plans plans;
    private final Prices prices;
    private final Access access;
    private final WorkQueue queue;

    Schedules(
            ScheduleReader reader,
            ScheduleDrafts drafts,
            LineSaving saving,
            Plans plans,
            Prices prices,
            Access access,
            WorkQueue queue) {
        this.reader = reader;
        this.drafts = drafts;
        this.saving = saving;
        this.plans = plans;
        this.prices = prices;
        this.access = access;
        this.queue = queue;
    }

    /** The schedule drafted last. */
    public Optional<Schedule> latest(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return reader.latest(negotiation);
    }

    public Optional<Schedule> byNumber(UUID negotiation, int number) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return reader.byNumber(negotiation, number);
    }

    /** The numbers of all schedules, the latest first. */
    public List<Integer> numbers(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return reader.numbers(negotiation);
    }

    /** The plan run a draft would be made from. */
    public Optional<Integer> draftableRun(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return plans.latest(negotiation).map(PlanRun::number);
    }

    /**
     * Drafts the next schedule from the latest plan run. Asks and positions of the schedule before stay on the lines
     * that are the same: model, scope, account and kind of price.
     *
     * @throws InvalidInput when there is no plan run, or it leaves nothing to negotiate
     */
    public Schedule draft(UUID negotiation) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var run = plans.latest(negotiation)
                .orElseThrow(() -> new InvalidInput(
                        "run",
                        null,
                        "There is no plan run to draft from. Compute a plan first: it says what is bought."));
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
    public Map<UUID, Position> positions(UUID negotiation, UUID schedule) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return reader.positions(negotiation, schedule);
    }

    /** Whose edits stand in a schedule and its positions, with who drafted it. Of a line the last who changed it is known. */
    public Set<UUID> editors(UUID negotiation, UUID schedule) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return reader.editors(negotiation, schedule);
    }

    /**
     * Sets where we stand on a line, all of it.
     *
     * @param next with the version of the position as the person saw it; that of {@link Position#NONE} where there was none
     * @throws InvalidInput with what stands against it: a negative rate, an anchor above the target or a target above the
     *     walk-away, a walk-away above what is paid today or a suggestion overridden without a reason, evidence without a source
     */
    public SaveResult<Position> position(UUID negotiation, UUID line, Position next) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        next.validate();
        return saving.position(negotiation, line, next);
    }

    /**
     * Begins to compute what the asks of a schedule are worth. Plans every pool with an ask again: computed when asked for,
     * beside the screen, once at a time for each person and negotiation.
     *
     * @throws InvalidInput when the schedule or its run is not there, or too much is waiting
     */
    public RunningWork<AskWorth, AskProgress> startWorth(UUID negotiation, int number) {
        var person = access.require(negotiation, Permission.SEE_SCHEDULE).who().id();
        var replan = replan(negotiation, number);
        return queue.start(new WorthOf(person, negotiation), WORTH_LIMIT, work -> replan.worth(work::goOn));
    }

    /** What the asks of a schedule are worth, computed at once. */
    public AskWorth worth(UUID negotiation, int number) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        return replan(negotiation, number).worth(_ -> true);
    }

    private AskReplan replan(UUID negotiation, int number) {
        var schedule = numbered(negotiation, number);
        var run = plans.run(negotiation, schedule.planRun())
                .orElseThrow(() -> new InvalidInput(
                        "run", schedule.planRun(), "Run " + schedule.planRun() + " of this schedule is not there."));
        var current = prices.book(negotiation).rates().stream()
                .filter(rate -> rate.side() == PriceSide.CURRENT)
                .toList();
        return new AskReplan(schedule, run.inputs(), run.result(), current);
    }

    private record WorthOf(UUID person, UUID negotiation) {}

    /**
     * Why a schedule at list is not the cost of the plan run it was drafted from; empty for somebody whom that run is not
     * for.
     */
    public Optional<Reconciliation> reconciliation(UUID negotiation, int number) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        var schedule = numbered(negotiation, number);
        return plans.run(negotiation, schedule.planRun()).map(run -> new Reconciling(schedule, run).reconciliation());
    }

    private Schedule numbered(UUID negotiation, int number) {
        return reader.byNumber(negotiation, number)
                .orElseThrow(() -> new InvalidInput("number", number, "There is no schedule " + number + "."));
    }
}
