package dev.parley.base.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on, or waits for its turn.
 *
 * @param <T> what it makes
 * @param <S> how it stands
 */
public final class RunningWork<T, S> {

    private final Duration limit;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private volatile @Nullable S standing;
    private volatile boolean cancelled = false;
    private volatile boolean enough = false;
    private volatile long begun = 0;

    RunningWork(Duration limit) {
        this.limit = limit;
    }

    /** The limit counts from here, not from when it was asked for. */
    void begin() {
        begun = System.nanoTime();
    }

    /**
     * Told by the work itself.
     *
     * @return false when it is to end with what it has
     */
    public boolean goOn(S now) {
        standing = now;
        return !cancelled && !enough && System.nanoTime() - begun < limit.toNanos();
    }

    /** How it stands; null while it waits for its turn or prepares. */
    public @Nullable S standing() {
        return standing;
    }

    /** Ends it; what it had is dropped. */
    public void cancel() {
        // the answer first: work that hears of its end at once must not answer with what it had
        answer.cancel(false);
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Ends it with what it has. */
    public void enough() {
        enough = true;
    }

    /** What it made, or why not; done in the thread that works. */
    public CompletableFuture<T> answer() {
        return answer;
    }
}
