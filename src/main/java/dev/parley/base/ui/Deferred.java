package dev.parley.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.failure.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/**
 * A place that shows what is computed beside the screen. The first answer stands as soon as it is there; when it is asked
 * again, what stood there stays until the new answer comes, and an answer that was overtaken by a later question is dropped.
 * The work acts as the person at the screen.
 *
 * @param <T> what the work makes
 */
public final class Deferred<T> extends Div {

    private final transient Function<T, Component> show;
    private final int patience;
    private final Component waiting;
    private transient Supplier<T> work;
    private long asked = 0;

    /**
     * @param patience milliseconds from the question on in which an answer may come with the same round trip
     * @param waiting  shown until the first answer, where that takes longer
     */
    public Deferred(int patience, Component waiting, Supplier<T> work, Function<T, Component> show) {
        this.patience = patience;
        this.work = work;
        this.show = show;
        this.waiting = waiting;
        addClassName("p-deferred");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            start(event.getUI());
        }
    }

    /** Asks something else. */
    public void ask(Supplier<T> other) {
        work = other;
        getUI().ifPresent(this::start);
    }

    private void start(UI ui) {
        long question = ++asked;
        var executor = new DelegatingSecurityContextExecutor(Thread::startVirtualThread);
        CompletableFuture<T> run = CompletableFuture.supplyAsync(work, executor);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        ui.beforeClientResponse(this, _ -> answer(ui, run, question, until));
    }

    /**
     * Shows what is there, at the end of the round trip: what is enabled while its page is still being attached stays
     * disabled in the browser. Places that ask in one round trip wait together, not one after the other.
     */
    private void answer(UI ui, CompletableFuture<T> run, long question, long until) {
        if (question != asked) {
            return;
        }
        try {
            shown(run.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException stillComputing) {
            goOn(ui, run, question);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            goOn(ui, run, question);
        } catch (ExecutionException problem) {
            failed(problem.getCause());
        }
    }

    private void goOn(UI ui, CompletableFuture<T> run, long question) {
        getElement().setAttribute("aria-busy", "true");
        if (getElement().getChildCount() == 0) {
            add(waiting);
        }
        Polling.begin(ui);
        run.whenComplete((result, problem) -> ui.access(() -> {
            Polling.end(ui);
            if (question != asked) {
                return;
            }
            if (problem == null) {
                shown(result);
            } else {
                failed(problem instanceof CompletionException wrapped ? wrapped.getCause() : problem);
            }
        }));
    }

    private void shown(T result) {
        getElement().removeAttribute("aria-busy");
        removeAll();
        add(show.apply(result));
    }

    private void failed(Throwable problem) {
        getElement().removeAttribute("aria-busy");
        removeAll();
        add(new ErrorNote("This could not be computed.", Failure.of(problem).sentence()));
    }
}
