package dev.parley.base.work;

import dev.parley.base.data.InvalidInput;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Long work, one after the other, so that screens stay quick. Who asks again ends what they asked before. */
@Component
public class WorkQueue {

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 8;

    private final Map<Object, RunningWork<?, ?>> going = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor;

    /** The one for computations. */
    public WorkQueue() {
        this(THREADS, "long-work-");
    }

    /** One of its own, for work that must not keep computations waiting; whoever makes it closes it. */
    public WorkQueue(int threads, String name) {
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    /**
     * Begins work, or lets it wait for its turn.
     *
     * @param key  who asks for what; work under the same key is ended
     * @param limit after so long it is told to end with what it has
     * @param work told through its argument how it stands; acts as nobody: what it may see is decided before
     * @throws InvalidInput when too much is waiting
     */
    public <T, S> RunningWork<T, S> start(Object key, Duration limit, Function<RunningWork<T, S>, T> work) {
        RunningWork<T, S> running = new RunningWork<>(limit);
        RunningWork<?, ?> before = going.put(key, running);
        if (before != null) {
            before.cancel();
        }
        try {
            executor.execute(() -> run(key, running, work));
        } catch (RejectedExecutionException full) {
            going.remove(key, running);
            throw new InvalidInput(
                    "work",
                    MOST_WAITING,
                    MOST_WAITING + " long works are waiting for their turn already. Try again in a minute.");
        }
        return running;
    }

    private <T, S> void run(Object key, RunningWork<T, S> running, Function<RunningWork<T, S>, T> work) {
        try {
            if (!running.cancelled()) {
                running.begin();
                running.answer().complete(work.apply(running));
            }
        } catch (Throwable problem) {
            running.answer().completeExceptionally(problem);
        } finally {
            going.remove(key, running);
        }
    }

    /** Ends all of it. */
    @PreDestroy
    public void close() {
        going.values().forEach(RunningWork::cancel);
        executor.shutdownNow();
    }
}
