package dev.parley.engine.commitment.coupled;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Counts the flows of a search, holds how it stands, and ends it when they are used up or somebody says so. */
final class Steps {
    private final int most;
    private final Progress progress;
    private int done = 0;
    private boolean ended = false;
    private @Nullable BigDecimal best;
    private @Nullable BigDecimal bound;

    Steps(int most, Progress progress) {
        this.most = most;
        this.progress = progress;
    }

    synchronized void count() {
        done++;
        report();
    }

    synchronized void best(BigDecimal usd) {
        best = usd;
        report();
    }

    synchronized void bound(BigDecimal usd) {
        bound = usd;
        report();
    }

    private void report() {
        ended |= done >= most || !progress.goOn(new Progress.Standing(done, best, bound));
    }

    synchronized boolean ended() {
        return ended;
    }

    synchronized int done() {
        return done;
    }
}
