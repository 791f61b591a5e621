package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;

/**
 * The place for a view's own messages, above its content; empty it takes no room. Use it for what the reader must act on;
 * {@link #toast} only for what was done and needs nothing.
 */
public final class Notices extends Div {

    private static final int TOAST_MILLISECONDS = 5_000;

    public Notices() {
        addClassName("p-notices");
    }

    /** Shows an error in place of whatever was shown. */
    public void error(String head, String text, Component... actions) {
        removeAll();
        add(new ErrorNote(head, text, actions));
    }

    /** Shows a remark in place of whatever was shown. */
    public void say(Note.Kind kind, String head, String text, Component... actions) {
        removeAll();
        var note = new Note(kind, head, text, actions);
        note.getElement().setAttribute("role", "status");
        add(note);
    }

    public void clear() {
        removeAll();
    }

    /** A short sentence at the bottom, gone after five seconds: "Schedule 6 sent to review." */
    public static void toast(String sentence) {
        Notification.show(sentence, TOAST_MILLISECONDS, Notification.Position.BOTTOM_START);
    }
}
