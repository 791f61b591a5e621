package dev.parley.base.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.parley.base.failure.Failure;
import dev.parley.base.work.RunningWork;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows long work on the screen: how it stands, live, and the way to end it. What the screen shows stays until the work is
 * done; cancelled work changes nothing.
 *
 * @param <T> what the work makes
 * @param <S> how it stands
 */
public final class WorkPanel<T, S> extends Div {

    private static final int PATIENCE_MILLISECONDS = 300;

    private final Span words = new Span();
    private final Button enough = new Button("Take the best so far");
    private final transient Function<@Nullable S, String> standing;
    private final transient Consumer<T> done;
    private final transient Consumer<String> failed;
    private transient @Nullable RunningWork<T, S> work;
    private transient @Nullable Registration polls;

    /**
     * @param standing says in words how the work stands; null while it waits
     * @param partial  whether it may be ended with what it has
     * @param done     told the result, in the screen
     * @param failed   told the sentence when there is none
     */
    public WorkPanel(
            Function<@Nullable S, String> standing, boolean partial, Consumer<T> done, Consumer<String> failed) {
        this.standing = standing;
        this.done = done;
        this.failed = failed;
        addClassNames("p-row", "p-work");
        words.getElement().setAttribute("role", "status");
        var cancel = new Button("Cancel", _ -> cancel());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        enough.addThemeVariants(ButtonVariant.SMALL);
        enough.addClickListener(_ -> {
            if (work != null) {
                work.enough();
            }
        });
        add(words, cancel);
        if (partial) {
            add(enough);
        }
        setVisible(false);
    }

    /** Follows this work; what was followed before is left alone. What is ready at once answers the click itself. */
    public void follow(RunningWork<T, S> next) {
        var ui = UI.getCurrent();
        try {
            var result = next.answer().get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            forget(ui);
            done.accept(result);
            return;
        } catch (TimeoutException | InterruptedException stillWorking) {
            if (stillWorking instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException problem) {
            forget(ui);
            failed.accept(Failure.of(problem.getCause()).sentence());
            return;
        }
        if (work == null) {
            Polling.begin(ui);
            polls = ui.addPollListener(_ -> show());
        }
        work = next;
        setVisible(true);
        show();
        next.answer().whenComplete((result, problem) -> ui.access(() -> ended(ui, next, result, problem)));
    }

    private void show() {
        if (work != null) {
            words.setText(standing.apply(work.standing()));
        }
    }

    private void cancel() {
        if (work != null) {
            work.cancel();
        }
    }

    private void ended(UI ui, RunningWork<T, S> which, @Nullable T result, @Nullable Throwable problem) {
        if (which != work) {
            return;
        }
        forget(ui);
        if (which.cancelled()) {
            return;
        }
        if (problem == null) {
            done.accept(result);
        } else {
            var cause = problem instanceof CompletionException wrapped ? wrapped.getCause() : problem;
            failed.accept(Failure.of(cause).sentence());
        }
    }

    /** Nobody looks any more: the work is ended. */
    @Override
    protected void onDetach(DetachEvent event) {
        var left = work;
        if (left != null) {
            forget(event.getUI());
            left.cancel();
        }
    }

    private void forget(UI ui) {
        if (work != null) {
            work = null;
            setVisible(false);
            Polling.end(ui);
        }
        if (polls != null) {
            polls.remove();
            polls = null;
        }
    }
}
