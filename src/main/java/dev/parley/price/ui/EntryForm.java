package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.engine.pricing.Grade;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A form that saves one thing and answers all that can become of it: saved, somebody else was first, no longer there,
 * refused at a field. What was typed stays in the fields until it is saved or given up.
 *
 * @param <T> what is saved
 */
public abstract class EntryForm<T> extends Div {

    /** Fields by the names that refusals use. */
    protected final FieldErrors errors = new FieldErrors();

    private final Notices notices = new Notices();
    private final LeaveGuard guard = new LeaveGuard(this, "What you typed is not saved.");
    private final Div actions = new Div();
    private final Consumer<T> whenSaved;

    protected EntryForm(Consumer<T> whenSaved, Runnable whenGivenUp) {
        this.whenSaved = whenSaved;
        addClassNames("p-form", "p-entry-form");
        actions.addClassName("p-form-actions");
        var save = new Button(saveLabel(), click -> trySave(version()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var giveUp = new Button("Cancel", click -> {
            guard.settled();
            whenGivenUp.run();
        });
        actions.add(save, giveUp);
        Keys.enter(this, save);
        Keys.escape(this, () -> guard.leave(whenGivenUp));
    }

    /** "Save rate" */
    protected abstract String saveLabel();

    /** The version the person saw, or null for something new. */
    protected abstract @Nullable Long version();

    /** What is typed. */
    protected abstract Draft draft();

    /** Saves what is typed. */
    protected abstract SaveResult<T> save(@Nullable Long version);

    /** What they saved instead of ours, in a few words. */
    protected abstract String describe(T theirs);

    /** The version of what they saved. */
    protected abstract long versionOf(T theirs);

    /** Lays out the fields, the notices above and the buttons below them. */
    protected final void fields(Component... fields) {
        add(notices);
        add(fields);
        add(actions);
        for (var field : fields) {
            if (field instanceof HasValue<?, ?> holder) {
                guard.watch(holder);
            }
        }
    }

    protected static Select<Grade> gradeField() {
        var grade = new Select<Grade>();
        grade.setLabel("Grade");
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(
                one -> one.name() + ", " + GradeMark.meaning(one.name().charAt(0)));
        return grade;
    }

    private void trySave(@Nullable Long version) {
        notices.clear();
        errors.clear();
        try {
            var problems = new Problems();
            errors.unreadable(problems);
            draft().check(problems);
            problems.refuse();
            switch (save(version)) {
                case SaveResult.Saved<T> saved -> {
                    guard.settled();
                    whenSaved.accept(saved.value());
                }
                case SaveResult.Conflict<T> conflict -> offerBoth(conflict);
                case SaveResult.Gone<T> _ ->
                    notices.error(
                            "Not saved.",
                            "It was removed meanwhile. What you typed is still here.",
                            new Button("Enter it anew", click -> trySave(null)));
            }
        } catch (InvalidInput problem) {
            errors.show(problem, notices, "Not saved.");
        }
    }

    private void offerBoth(SaveResult.Conflict<T> conflict) {
        notices.say(
                Note.Kind.NEEDS,
                "Not saved.",
                conflict.by() + " saved " + describe(conflict.theirs()) + " on " + Words.moment(conflict.at())
                        + ". Yours is still in the fields.",
                new Button("Keep mine", click -> trySave(versionOf(conflict.theirs()))),
                new Button("Take theirs", click -> {
                    guard.settled();
                    whenSaved.accept(conflict.theirs());
                }));
    }
}
