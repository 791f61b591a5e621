package dev.parley.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.parley.base.ui.Icon16;
import dev.parley.negotiation.NotAllowed;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import java.util.UUID;
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
 * The button that freezes a new run. A plan that is ready within 300 ms answers the click itself; one that takes longer
 * goes on beside the screen, which polls until it is there.
 */
final class Replanning extends Button {

    private static final int PATIENCE_MILLISECONDS = 300;
    private static final int POLL_MILLISECONDS = 300;

    private final transient Plans plans;
    private final UUID negotiation;
    private final transient Supplier<PlanBasis> basis;
    private final transient Consumer<PlanRun> done;
    private final transient Consumer<String> failed;

    Replanning(
            String label,
            Plans plans,
            UUID negotiation,
            Supplier<PlanBasis> basis,
            Consumer<PlanRun> done,
            Consumer<String> failed) {
        super(label, Icon16.REFRESH.create());
        this.plans = plans;
        this.negotiation = negotiation;
        this.basis = basis;
        this.done = done;
        this.failed = failed;
        addClickListener(_ -> start());
    }

    private void start() {
        PlanBasis chosen = basis.get();
        Executor executor = new DelegatingSecurityContextExecutor(Thread::startVirtualThread);
        CompletableFuture<PlanRun> run =
                CompletableFuture.supplyAsync(() -> plans.freeze(negotiation, chosen), executor);
        try {
            done.accept(run.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillComputing) {
            goOn(run);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            goOn(run);
        } catch (ExecutionException problem) {
            failed.accept(sentence(problem.getCause()));
        }
    }

    private void goOn(CompletableFuture<PlanRun> run) {
        UI ui = UI.getCurrent();
        setEnabled(false);
        setText("Planning\u2026");
        ui.setPollInterval(POLL_MILLISECONDS);
        run.whenComplete((frozen, problem) -> ui.access(() -> {
            ui.setPollInterval(-1);
            setEnabled(true);
            setText("Replan");
            if (problem == null) {
                done.accept(frozen);
            } else {
                failed.accept(sentence(
                        problem instanceof CompletionException wrapped ? wrapped.getCause() : problem));
            }
        }));
    }

    /** What is meant for people is shown; anything else is a fault of ours and goes on to the error page. */
    private static String sentence(Throwable problem) {
        return switch (problem) {
            case NotAllowed notAllowed -> String.valueOf(notAllowed.getMessage());
            case IllegalArgumentException unreadable -> String.valueOf(unreadable.getMessage());
            case RuntimeException fault -> throw fault;
            default -> throw new IllegalStateException(problem);
        };
    }
}
