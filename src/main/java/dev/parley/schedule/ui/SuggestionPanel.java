package dev.parley.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.WorkPanel;
import dev.parley.schedule.Aim;
import dev.parley.schedule.AskProgress;
import dev.parley.schedule.LineSuggestions;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Suggestions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Suggested positions: computed when asked for, shown beside what is set, taken for all empty cells at once, given back. */
final class SuggestionPanel extends Div {

    private final transient Suggestions suggestions;
    private final transient Schedule schedule;
    private final boolean editable;
    private final transient Runnable changed;
    private final Notices notices = new Notices();
    private final WorkPanel<LineSuggestions, AskProgress> working =
            new WorkPanel<>(SuggestionPanel::words, false, this::computed, this::failed);
    private transient @Nullable LineSuggestions latest;

    /** @param changed told when suggestions or positions are others than before */
    SuggestionPanel(Suggestions suggestions, Schedule schedule, boolean editable, Runnable changed) {
        this.suggestions = suggestions;
        this.schedule = schedule;
        this.editable = editable;
        this.changed = changed;
        addClassName("p-suggesting");
        add(working, notices);
    }

    /** What was computed, or null before. */
    @Nullable
    LineSuggestions latest() {
        return latest;
    }

    void compute() {
        try {
            working.follow(suggestions.start(schedule.negotiation(), schedule.number()));
        } catch (InvalidInput problem) {
            failed(problem.sentence());
        }
    }

    private static String words(@Nullable AskProgress progress) {
        return progress == null
                ? "Waiting for its turn\u2026"
                : "Looking at each line: " + progress.done() + " of " + progress.of() + ".";
    }

    private void failed(String sentence) {
        notices.error("Nothing suggested.", sentence);
    }

    private void computed(LineSuggestions found) {
        latest = found;
        long rates = schedule.lines().stream()
                .flatMap(line -> Arrays.stream(Aim.values()).flatMap(aim -> found.of(line.id(), aim).stream()))
                .filter(one -> one.rate() != null)
                .count();
        var text = "Each with its reason in the detail of its line; where there is none, the detail says what to enter."
                + " Nothing is written by itself.";
        var head = rates + (rates == 1 ? " rate suggested." : " rates suggested.");
        if (editable && rates > 0) {
            notices.say(
                    Note.Kind.INTERNAL,
                    head,
                    text,
                    new Button("Take suggestions for all empty cells", _ -> take(found)));
        } else {
            notices.say(Note.Kind.INTERNAL, head, text);
        }
        changed.run();
    }

    private void take(LineSuggestions found) {
        var taken = suggestions.takeAllEmpty(schedule.negotiation(), schedule, found);
        changed.run();
        TakenNote.say(notices, taken.rates(), taken.refused(), () -> {
            int lines = suggestions.giveBack(schedule.negotiation(), taken);
            changed.run();
            TakenNote.back(notices, taken.before().size() - lines);
        });
    }
}
