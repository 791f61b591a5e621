package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Whether what was typed is in the database: "Saving…", "Saved 14:03:22", or why not. */
public final class SaveState extends Span {

    public SaveState() {
        addClassName("p-saved");
        getElement().setAttribute("role", "status");
    }

    public void saving() {
        show("p-kind-saving", null, "Saving…");
    }

    /**
     * Only after the database said so.
     *
     * @param at the time of day as the person before the browser reads it, such as "14:03:22"
     */
    public void saved(String at) {
        show("p-kind-saved", Icon16.CHECK, "Saved " + at);
    }

    /** @param why "another member removed this workload at 14:01" */
    public void failed(String why) {
        show("p-kind-failed", Icon16.WARNING, "Not saved: " + why);
    }

    private void show(String kind, @Nullable Icon16 icon, String words) {
        removeAll();
        removeClassNames("p-kind-saving", "p-kind-saved", "p-kind-failed");
        addClassName(kind);
        if (icon != null) {
            add(icon.create());
        }
        add(new Span(words));
    }
}
