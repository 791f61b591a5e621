package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;

/**
 * What went wrong, said at once by a screen reader. The text names the value and the place, says what happened to the data
 * ("Nothing was changed.") and what to do.
 */
public final class ErrorNote extends Composite<Note> {

    private final Note note;

    /** @param head "AWS's file was not read." */
    public ErrorNote(String head, String text, Component... actions) {
        note = new Note(Note.Kind.ERROR, head, text, actions);
        note.getElement().setAttribute("role", "alert");
    }

    @Override
    protected Note initContent() {
        return note;
    }
}
