package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.negotiation.NotAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A form with its save: answers a problem at the field, a conflict with both values, a removed row with the way to add it
 * again. What was typed stays in the form until it is in the database.
 *
 * @param <T> what is edited
 * @param <D> its draft
 */
final class EditPanel<T, D extends Draft> extends Div {

    /** How rows of this kind are saved. */
    interface Store<T, D extends Draft> {

        SaveResult<T> add(D draft);

        /** @param version the version that the person saw last */
        SaveResult<T> change(T before, long version, D draft);

        D draft(T row);

        long version(T row);
    }

    private final EditForm<D> form;
    private final Store<T, D> store;
    private final Consumer<T> saved;
    private final Notices notices = new Notices();
    private final LeaveGuard guard;
    private @Nullable T before;

    /** @param before what is changed, or null to add */
    EditPanel(
            String title, EditForm<D> form, Store<T, D> store, @Nullable T before, Consumer<T> saved, Runnable cancel) {
        this.form = form;
        this.store = store;
        this.before = before;
        this.saved = saved;
        this.guard = new LeaveGuard(this, title + ": what you typed is not saved.");
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.enter(form, save);
        var giveUp = new Button("Cancel", click -> {
            guard.settled();
            cancel.run();
        });
        Keys.escape(this, () -> guard.leave(cancel));
        var actions = new Div(save, giveUp);
        actions.addClassName("p-form-actions");
        add(new PCard(title).body(notices, form, actions));
        if (before != null) {
            form.fill(store.draft(before));
        }
        form.guardedBy(guard);
        form.focusFirst();
    }

    private void save() {
        if (form.undecided() > 0) {
            say("Not saved.", form.undecided() + " fields have two values: keep yours or take theirs first.");
            return;
        }
        notices.clear();
        form.clearProblems();
        try {
            var draft = form.draft();
            answer(before == null ? store.add(draft) : store.change(before, store.version(before), draft));
        } catch (InvalidInput problem) {
            form.show(problem, notices);
        } catch (NotAllowed notAllowed) {
            say("Not saved.", String.valueOf(notAllowed.getMessage()));
        }
    }

    private void answer(SaveResult<T> result) {
        switch (result) {
            case SaveResult.Saved<T>(T value, var at) -> {
                guard.settled();
                saved.accept(value);
                Notices.toast("Saved " + BrowserTime.secondOf(at) + ".");
            }
            case SaveResult.Conflict<T>(String by, var at, T theirs) -> {
                var old = before;
                before = theirs;
                var taken = old == null ? List.<String>of() : form.meet(store.draft(old), store.draft(theirs), by);
                say(
                        "Not saved: " + by + " saved this at " + BrowserTime.secondOf(at) + ".",
                        "What you typed is still here."
                                + (form.undecided() == 0 ? "" : " Where both of you typed, choose a value.")
                                + (taken.isEmpty() ? "" : " Theirs is taken for " + String.join(", ", taken) + ".")
                                + " Then save again.");
            }
            case SaveResult.Gone<T> gone -> {
                before = null;
                say("Not saved: somebody removed this.", "What you typed is still here. Save adds it again as new.");
            }
        }
    }

    private void say(String head, String text) {
        notices.say(Note.Kind.NEEDS, head, text);
    }
}
