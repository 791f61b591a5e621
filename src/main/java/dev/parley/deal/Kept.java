package dev.parley.deal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The answers that were asked for last. Who asks while an answer is being computed waits for it. */
final class Kept<K, V> {

    private final Map<K, CompletableFuture<V>> answers;

    /** @param most how many answers are kept, the ones asked for last */
    Kept(int most) {
        this.answers = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
                return size() > most;
            }
        };
    }

    V of(K question, Supplier<V> compute) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> known;
        synchronized (answers) {
            known = answers.putIfAbsent(question, mine);
        }
        if (known == null) {
            return answer(question, mine, compute);
        }
        try {
            return known.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw failed;
        }
    }

    private V answer(K question, CompletableFuture<V> mine, Supplier<V> compute) {
        try {
            var computed = compute.get();
            mine.complete(computed);
            return computed;
        } catch (RuntimeException | Error problem) {
            synchronized (answers) {
                answers.remove(question, mine);
            }
            mine.completeExceptionally(problem);
            throw problem;
        }
    }
}
