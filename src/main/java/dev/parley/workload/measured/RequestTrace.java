package dev.parley.workload.measured;

import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A public trace of requests, as Mooncake's: one object a request, its time in milliseconds from the trace's beginning, the
 * lengths of prompt and answer in tokens. Which blocks of a prompt were seen before is not what was read from a cache: it is
 * not taken.
 */
final class RequestTrace implements Rows.Handler {

    static final Wanted WANTED = Wanted.of("timestamp", "input_length", "output_length", "model");

    /** Milliseconds since 1970, not since the trace began. */
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{13}");

    private final Job job;
    private final Requests requests;
    private final FileStart start;
    private final Times times;

    RequestTrace(Job job, Requests requests, FileStart start) {
        this.job = job;
        this.requests = requests;
        this.start = start;
        this.times = job.clock(Times.ShownTwice.IN_ORDER);
    }

    /** The names by which one is recognised. */
    static List<String> names() {
        return List.of("timestamp", "input_length", "output_length");
    }

    @Override
    public void take(Row row) {
        if (!row.has("timestamp")) {
            throw new Unreadable("timestamp is missing");
        }
        var tokens = new double[] {row.told("input_length"), Tokens.UNTOLD, Tokens.UNTOLD, row.told("output_length")};
        var time = time(row.text("timestamp"));
        requests.add(new Requests.One(
                InvocationLog.model(row.text("model")),
                "",
                "",
                Map.of(),
                time.getEpochSecond(),
                tokens,
                Requests.Outcome.SERVED));
        job.took();
    }

    private Instant time(String text) {
        return SINCE_1970.matcher(text).matches()
                ? job.time(times, text)
                : start.plusMillis(Math.round(Row.counted("timestamp", text)));
    }
}
