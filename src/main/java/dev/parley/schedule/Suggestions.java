package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.work.RunningWork;
import dev.parley.base.work.WorkQueue;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.Plans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Suggests where to stand on the lines of a schedule, and writes what a person takes of it. Never leaves the house. */
@Service
public class Suggestions {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Schedules schedules;
    private final Plans plans;
    private final PlanQuestions questions;
    private final Markets markets;
    private final Access access;
    private final WorkQueue queue;

    Suggestions(
            Schedules schedules,
            Plans plans,
            PlanQuestions questions,
            Markets markets,
            Access access,
            WorkQueue queue) {
        this.schedules = schedules;
        this.plans = plans;
        this.questions = questions;
        this.markets = markets;
        this.access = access;
        this.queue = queue;
    }

    private record Asked(UUID person, UUID negotiation) {}

    /**
     * Begins to compute them: each capacity line asks the plan at which rate it would decide otherwise.
     *
     * @throws InvalidInput when the schedule or its run is not there, or too much is waiting
     */
    public RunningWork<LineSuggestions, AskProgress> start(UUID negotiation, int number) {
        var person = access.require(negotiation, Permission.SEE_POSITIONS).who().id();
        var work = prepared(negotiation, number);
        return queue.start(new Asked(person, negotiation), LIMIT, running -> work.compute(running::goOn));
    }

    /** The same, at once. */
    public LineSuggestions of(UUID negotiation, int number) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return prepared(negotiation, number).compute(_ -> true);
    }

    private Prepared prepared(UUID negotiation, int number) {
        var schedule = schedules
                .byNumber(negotiation, number)
                .orElseThrow(() -> new InvalidInput("number", number, "There is no schedule " + number + "."));
        var run = plans.run(negotiation, schedule.planRun())
                .orElseThrow(() -> new InvalidInput(
                        "run", schedule.planRun(), "Run " + schedule.planRun() + " of this schedule is not there."));
        return new Prepared(schedule, new Stops(run, questions.bought(run)), markets.of(negotiation));
    }

    /** All that is read before the work begins: it acts as nobody. */
    private record Prepared(Schedule schedule, Stops stops, Market market) {

        LineSuggestions compute(Predicate<AskProgress> goOn) {
            var lines = new HashMap<UUID, Map<Aim, Suggestion>>();
            var all = schedule.lines();
            for (var line : all) {
                if (!goOn.test(new AskProgress(lines.size(), all.size()))) {
                    throw new CancellationException("ended after " + lines.size() + " of " + all.size() + " lines");
                }
                var capacity = line.bundle() == Bundle.CAPACITY;
                lines.put(
                        line.id(), Suggestion.of(line, capacity ? stops.of(line).orElse(null) : null, market));
            }
            return new LineSuggestions(lines);
        }
    }

    /**
     * What was taken, so that it can be given back.
     *
     * @param rates   how many
     * @param before  the positions as they were, with the versions that taking left
     * @param refused why some were not taken, each a sentence
     */
    public record Taken(int rates, Map<UUID, Position> before, List<String> refused) {}

    /** Takes what is suggested for every rate that nobody has set. */
    public Taken takeAllEmpty(UUID negotiation, Schedule schedule, LineSuggestions suggested) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var positions = schedules.positions(negotiation, schedule.id());
        var before = new HashMap<UUID, Position>();
        var refused = new ArrayList<String>();
        int rates = 0;
        for (var line : schedule.lines()) {
            var now = positions.getOrDefault(line.id(), Position.NONE);
            var next = now;
            int taken = 0;
            for (var aim : Aim.values()) {
                var rate = suggested.of(line.id(), aim).map(Suggestion::rate).orElse(null);
                if (rate != null && now.rate(aim) == null) {
                    try {
                        LineRules.position(line, next.taking(aim, rate));
                        next = next.taking(aim, rate);
                        taken++;
                    } catch (InvalidInput problem) {
                        refused.add(line.label() + ": " + problem.sentence());
                    }
                }
            }
            if (taken == 0) {
                continue;
            }
            if (schedules.position(negotiation, line.id(), next)
                    instanceof SaveResult.Saved<Position>(var saved, var _)) {
                before.put(line.id(), now.withVersion(saved.version()));
                rates += taken;
            } else {
                refused.add(line.label() + ": somebody else has just changed it.");
            }
        }
        return new Taken(rates, Map.copyOf(before), List.copyOf(refused));
    }

    /**
     * Gives back what was taken; a line that somebody has changed since stays as it is.
     *
     * @return how many lines are as they were
     */
    public int giveBack(UUID negotiation, Taken taken) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return (int) taken.before().entrySet().stream()
                .filter(was ->
                        schedules.position(negotiation, was.getKey(), was.getValue()) instanceof SaveResult.Saved)
                .count();
    }
}
