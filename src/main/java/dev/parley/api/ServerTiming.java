package dev.parley.api;

import java.util.Locale;
import java.util.StringJoiner;

/** Where the time of an answer went, as browsers and {@code curl -i} show it. */
final class ServerTiming {
    static final String HEADER = "Server-Timing";

    private final StringJoiner steps = new StringJoiner(", ");
    private long last = System.nanoTime();

    /** Notes the time since the step before. */
    void ended(String step) {
        long now = System.nanoTime();
        steps.add(String.format(Locale.ROOT, "%s;dur=%.1f", step, (now - last) / 1e6));
        last = now;
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
