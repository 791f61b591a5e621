package dev.parley.schedule.ui;

import com.vaadin.flow.component.html.Div;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.WorkPanel;
import dev.parley.schedule.AskProgress;
import dev.parley.schedule.AskWorth;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What asks are worth: computed when asked for, stale as soon as an ask is another one. */
final class AskWorthPanel extends Div {

    private final transient Schedules schedules;
    private final transient Consumer<AskWorth> computed;
    private final Notices notices;
    private final WorkPanel<AskWorth, AskProgress> working =
            new WorkPanel<>(AskWorthPanel::words, false, this::show, this::failed);
    private transient @Nullable AskWorth worth;
    private boolean stale;

    /** @param computed told the worth, after which it is {@link #worth} */
    AskWorthPanel(Schedules schedules, Notices notices, Consumer<AskWorth> computed) {
        this.schedules = schedules;
        this.notices = notices;
        this.computed = computed;
        addClassName("p-suggesting");
        add(working);
    }

    /** What was computed, or null before. */
    @Nullable
    AskWorth worth() {
        return worth;
    }

    /** Whether an ask changed since. */
    boolean stale() {
        return stale;
    }

    void asksChanged() {
        stale = worth != null;
    }

    void compute(Schedule schedule) {
        try {
            working.follow(schedules.startWorth(schedule.negotiation(), schedule.number()));
        } catch (InvalidInput problem) {
            notices.error("Not computed.", problem.sentence());
        }
    }

    private static String words(@Nullable AskProgress progress) {
        return progress == null
                ? "Waiting for its turn\u2026"
                : "Planning each ask: " + progress.done() + " of " + progress.of() + " plans.";
    }

    private void show(AskWorth found) {
        worth = found;
        stale = false;
        computed.accept(found);
    }

    private void failed(String problem) {
        notices.error("Not computed. What is shown stays.", problem);
    }
}
