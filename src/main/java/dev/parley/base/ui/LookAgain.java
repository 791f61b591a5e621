package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks again every 300 ms, in the page's own thread, as long as there is something to see and somebody to see it. */
public final class LookAgain {

    private final UI ui;
    private final BooleanSupplier done;
    private @Nullable Registration polls;

    private LookAgain(UI ui, BooleanSupplier done) {
        this.ui = ui;
        this.done = done;
    }

    /**
     * Begins now, on an attached page.
     *
     * @param owner leaves the page: nobody looks any more
     * @param done  looks, and says whether that was the last time
     */
    public static void until(Component owner, BooleanSupplier done) {
        var look = new LookAgain(UI.getCurrent(), done);
        Polling.begin(look.ui);
        look.polls = look.ui.addPollListener(_ -> look.look());
        owner.addDetachListener(_ -> look.end());
    }

    private void look() {
        if (polls != null && done.getAsBoolean()) {
            end();
        }
    }

    private void end() {
        if (polls != null) {
            polls.remove();
            polls = null;
            Polling.end(ui);
        }
    }
}
