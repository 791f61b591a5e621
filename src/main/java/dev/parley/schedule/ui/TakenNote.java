package dev.parley.schedule.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import java.util.List;

/** Says how many rates were taken, with the way back. */
final class TakenNote {

    private TakenNote() {}

    static void say(Notices notices, int rates, List<String> refused, Runnable giveBack) {
        notices.say(
                Note.Kind.INTERNAL,
                rates + (rates == 1 ? " rate taken." : " rates taken."),
                "What somebody had set stays." + (refused.isEmpty() ? "" : " Not taken: " + String.join(" ", refused)),
                new Button("Undo", _ -> giveBack.run()));
    }

    /** @param kept how many lines somebody has changed since */
    static void back(Notices notices, int kept) {
        notices.say(
                Note.Kind.INTERNAL,
                "As before.",
                kept == 0
                        ? ""
                        : kept + (kept == 1 ? " rate or line" : " rates or lines")
                                + " changed since by somebody stay as they are.");
    }
}
