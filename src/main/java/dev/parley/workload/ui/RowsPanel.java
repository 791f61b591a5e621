package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.Draft;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card with rows of one kind that are added, changed and removed where they stand: the form takes the place of the table
 * until it is saved, and a removal can be taken back.
 *
 * @param <T> a row
 * @param <D> what is typed of it
 */
abstract class RowsPanel<T, D extends Draft> extends Div implements EditPanel.Store<T, D> {

    private static final String FOCUS =
            "[...this.querySelectorAll('vaadin-button')].find(one => (one.ariaLabel || one.textContent.trim()) === $0)?.focus()";

    private final Notices notices = new Notices();
    private final Div body = new Div();

    RowsPanel() {
        addClassName("p-stack");
        add(notices, body);
    }

    abstract List<T> rows();

    abstract PCard card();

    abstract EmptyState nothing();

    abstract Component table(List<T> rows);

    abstract EditForm<D> form();

    abstract boolean mayAdd();

    abstract boolean mayEdit(T row);

    /** "Quota", as its buttons say. */
    abstract String noun();

    /** How a sentence names the row. */
    abstract String called(T row);

    abstract SaveResult<T> remove(T row);

    /** After a row was added, changed or removed: what else shows these rows can follow. */
    void changed() {}

    /** Shows the rows as the database has them. */
    final void show() {
        var rows = rows();
        var card = card();
        if (mayAdd()) {
            card.tools(new Button(noun(), Icon16.PLUS.create(), click -> edit(null)));
        }
        body.removeAll();
        body.add(rows.isEmpty() ? card.body(nothing()) : card.flush().body(table(rows)));
    }

    /** What may be done with a row, for the table's last cell. */
    final Component tools(T row) {
        if (!mayEdit(row)) {
            return new Span();
        }
        var change = Icon16.EDIT.button("Edit " + called(row));
        change.addClickListener(click -> edit(row));
        var away = Icon16.REMOVE.button("Remove " + called(row));
        away.addClickListener(click -> removed(row));
        var both = new Span(change, away);
        both.addClassName("p-nowrap");
        return both;
    }

    private void edit(@Nullable T row) {
        notices.clear();
        body.removeAll();
        var title = row == null ? "Add: " + noun().toLowerCase() : "Change " + called(row);
        var focused = row == null ? noun() : "Edit " + called(row);
        body.add(new EditPanel<>(
                title,
                form(),
                this,
                row,
                saved -> {
                    changed();
                    show();
                    focus(focused);
                },
                () -> {
                    show();
                    focus(focused);
                }));
    }

    /** The keyboard goes on where the form was opened. */
    private void focus(String button) {
        body.getElement().executeJs(FOCUS, button);
    }

    private void removed(T row) {
        switch (remove(row)) {
            case SaveResult.Saved<T> saved ->
                notices.say(Note.Kind.NEUTRAL, capital(called(row)) + " is removed.", "", new Button("Undo", click -> {
                    add(draft(row));
                    notices.clear();
                    changed();
                    show();
                }));
            case SaveResult.Conflict<T>(String by, var at, var theirs) ->
                notices.say(Note.Kind.NEEDS, "Not removed: " + by + " just changed it.", "Look again.");
            case SaveResult.Gone<T> gone ->
                notices.say(Note.Kind.NEUTRAL, capital(called(row)) + " was removed by somebody else.", "");
        }
        changed();
        show();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }
}
