package dev.parley.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Plans that were asked something lately, assembled. Inputs that change have another hash, so nothing here is ever out of
 * date; what is asked least goes first. Who asks at the same time shares the work.
 */
@Component
class PreparedPlans {

    private static final int MOST = 6;

    private final Map<String, CompletableFuture<PreparedPlan>> byHash = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<PreparedPlan>> eldest) {
            return size() > MOST;
        }
    };

    PreparedPlan of(PlanRun run) {
        return of(run.inputHash() + " " + run.negotiation(), () -> PreparedPlan.of(run.inputs(), run.result()));
    }

    private PreparedPlan of(String key, Supplier<PreparedPlan> make) {
        CompletableFuture<PreparedPlan> own = new CompletableFuture<>();
        CompletableFuture<PreparedPlan> known;
        synchronized (byHash) {
            known = byHash.putIfAbsent(key, own);
        }
        if (known != null) {
            return known.join();
        }
        try {
            own.complete(make.get());
        } catch (RuntimeException problem) {
            own.completeExceptionally(problem);
            synchronized (byHash) {
                byHash.remove(key, own);
            }
            throw problem;
        }
        return own.join();
    }
}
