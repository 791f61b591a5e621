package dev.parley.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Has the browser ask for news while anything of a page goes on beside it: it stops when the last of them is done. */
final class Polling {

    private static final int MILLISECONDS = 300;

    private int waiting = 0;

    private Polling() {}

    /** Called in the page's own thread. */
    static void begin(UI ui) {
        Polling polling = of(ui);
        polling.waiting++;
        ui.setPollInterval(MILLISECONDS);
    }

    /** Called in the page's own thread, once for each {@link #begin}. */
    static void end(UI ui) {
        Polling polling = of(ui);
        polling.waiting--;
        if (polling.waiting == 0) {
            ui.setPollInterval(-1);
        }
    }

    private static Polling of(UI ui) {
        Polling known = ComponentUtil.getData(ui, Polling.class);
        Polling polling = known == null ? new Polling() : known;
        ComponentUtil.setData(ui, Polling.class, polling);
        return polling;
    }
}
