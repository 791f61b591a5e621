package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brings the rates that Rounds say of a schedule's lines onto it, and gives them back. Never leaves the house. */
@Service
public class FromRounds {

    private final Letters letters;
    private final Schedules schedules;
    private final Suggestions suggestions;
    private final Access access;

    FromRounds(Letters letters, Schedules schedules, Suggestions suggestions, Access access) {
        this.letters = letters;
        this.schedules = schedules;
        this.suggestions = suggestions;
        this.access = access;
    }

    public RoundRates of(UUID negotiation, Schedule schedule) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return RoundRates.of(schedule, letters.of(negotiation));
    }

    /**
     * What was taken, so that it can be given back.
     *
     * @param asks versions that taking left, by line
     */
    public record Taken(Map<UUID, Long> asks, Suggestions.Taken positions, List<String> refused) {

        public int rates() {
            return asks.size() + positions.rates();
        }
    }

    /** Takes our latest ask, target and walk-away wherever nobody has set one. */
    public Taken takeAllEmpty(UUID negotiation, Schedule schedule, RoundRates rates) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var asks = new HashMap<UUID, Long>();
        var refused = new ArrayList<String>();
        for (var line : schedule.lines()) {
            var said = rates.asks().get(line.id());
            if (said == null || line.ask() != null) {
                continue;
            }
            try {
                if (schedules.ask(negotiation, line.id(), said.rate(), line.version())
                        instanceof SaveResult.Saved<ScheduleLine>(var saved, var _)) {
                    asks.put(line.id(), saved.version());
                } else {
                    refused.add(line.label() + ": somebody else has just changed it.");
                }
            } catch (InvalidInput problem) {
                refused.add(line.label() + ": " + problem.sentence());
            }
        }
        var positions = suggestions.takeAllEmpty(negotiation, schedule, rates.suggested());
        refused.addAll(positions.refused());
        return new Taken(Map.copyOf(asks), positions, List.copyOf(refused));
    }

    /**
     * Gives back what was taken; what somebody has changed since stays as it is.
     *
     * @return how many asks and positions stay
     */
    public int giveBack(UUID negotiation, Taken taken) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        long asks = taken.asks().entrySet().stream()
                .filter(ask ->
                        schedules.ask(negotiation, ask.getKey(), null, ask.getValue()) instanceof SaveResult.Saved)
                .count();
        int positions = suggestions.giveBack(negotiation, taken.positions());
        return taken.asks().size() - (int) asks + taken.positions().before().size() - positions;
    }
}
