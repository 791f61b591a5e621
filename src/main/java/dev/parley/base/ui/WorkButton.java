package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.parley.base.failure.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/**
 * A button for work that may take long. What is ready within 300 ms answers the click itself; what takes longer goes on
 * beside the screen, which stays as it is and asks every 300 ms until it is there. The work acts as the person who
 * clicked.
 *
 * @param <T> what the work makes
 */
public final class WorkButton<T> extends Button {

    private static final int PATIENCE_MILLISECONDS = 300;

    private final String label;
    private final String working;
    private final transient Supplier<Supplier<T>> work;
    private final transient Consumer<T> done;
    private final transient Consumer<String> failed;

    /**
     * @param label   the verb
     * @param working what the button says while the work goes on
     * @param work    asked on the click what is to be done; what it gives runs beside the screen
     * @param done    told the result, in the screen
     * @param failed  told the sentence when there is none
     */
    public WorkButton(
            String label,
            Component icon,
            String working,
            Supplier<Supplier<T>> work,
            Consumer<T> done,
            Consumer<String> failed) {
        super(label, icon);
        this.label = label;
        this.working = working;
        this.work = work;
        this.done = done;
        this.failed = failed;
        addClickListener(_ -> start());
    }

    private void start() {
        Executor executor = new DelegatingSecurityContextExecutor(Thread::startVirtualThread);
        CompletableFuture<T> run = CompletableFuture.supplyAsync(work.get(), executor);
        try {
            done.accept(run.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillComputing) {
            goOn(run);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            goOn(run);
        } catch (ExecutionException problem) {
            failed.accept(Failure.of(problem.getCause()).sentence());
        }
    }

    private void goOn(CompletableFuture<T> run) {
        UI ui = UI.getCurrent();
        setEnabled(false);
        setText(working);
        Polling.begin(ui);
        run.whenComplete((result, problem) -> ui.access(() -> {
            Polling.end(ui);
            setEnabled(true);
            setText(label);
            if (problem == null) {
                done.accept(result);
            } else {
                var cause = problem instanceof CompletionException wrapped ? wrapped.getCause() : problem;
                failed.accept(Failure.of(cause).sentence());
            }
        }));
    }
}
