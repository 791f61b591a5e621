package dev.parley.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.schedule.FromRounds;
import dev.parley.schedule.Position;
import dev.parley.schedule.RoundRates;
import dev.parley.schedule.Schedule;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** Says how far the schedule is from what Rounds say of its lines, and brings it there at one click. */
final class RoundsPanel extends Div {

    private final transient FromRounds rounds;
    private final boolean editable;
    private final transient Runnable changed;
    private final Notices notices = new Notices();
    private String shown = "";

    /** @param changed told when asks or positions are others than before */
    RoundsPanel(FromRounds rounds, boolean editable, Runnable changed) {
        this.rounds = rounds;
        this.editable = editable;
        this.changed = changed;
        addClassName("p-suggesting");
        add(notices);
    }

    /** As schedule and positions are now; what was said last stays while nothing of it changes, with its way back. */
    void show(Schedule schedule, Map<UUID, Position> positions, RoundRates rates) {
        int missing = rates.missing(schedule, positions);
        int different = rates.different(schedule, positions);
        var now = missing + " " + different + " " + rates.unmatched();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        if (missing + different == 0 && rates.unmatched().isEmpty()) {
            notices.clear();
            return;
        }
        var words = new StringJoiner(" ");
        if (missing > 0) {
            words.add(missing
                    + (missing == 1 ? " rate of Rounds is" : " rates of Rounds are")
                    + " not on the schedule: our latest ask, target and walk-away of products and lines.");
        }
        if (different > 0) {
            words.add(different + (different == 1 ? " rate is another one" : " rates are others")
                    + " there, marked \u2260: click the mark to take it over.");
        }
        if (!rates.unmatched().isEmpty()) {
            words.add("Nobody has said yet which lines these products are: " + String.join("; ", rates.unmatched())
                    + ". Say it below the lines, and their rates come here too.");
        }
        if (missing > 0 && editable) {
            notices.say(
                    Note.Kind.INTERNAL,
                    "Rounds say more.",
                    words.toString(),
                    new Button("Take all into empty cells", _ -> take(schedule, rates)));
        } else {
            notices.say(
                    Note.Kind.INTERNAL,
                    different > 0 && missing == 0 ? "Rounds say otherwise." : "Rounds say more.",
                    words.toString());
        }
    }

    private void take(Schedule schedule, RoundRates rates) {
        var taken = rounds.takeAllEmpty(schedule.negotiation(), schedule, rates);
        changed.run();
        TakenNote.say(notices, taken.rates(), taken.refused(), () -> {
            int kept = rounds.giveBack(schedule.negotiation(), taken);
            changed.run();
            if (kept > 0) {
                TakenNote.back(notices, kept);
            }
        });
    }
}
