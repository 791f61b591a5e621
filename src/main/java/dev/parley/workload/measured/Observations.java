package dev.parley.workload.measured;

import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Observations exported from Langfuse. Only generations count; usage classes stand beside each other, and {@code total} is
 * their sum: never added, it tells whether the input was written with cached tokens in it.
 */
final class Observations implements Rows.Handler {

    static final Wanted WANTED = Wanted.of(
            "id",
            "type",
            "startTime",
            "start_time",
            "model",
            "providedModelName",
            "modelName",
            "level",
            "name",
            "traceName",
            "environment",
            "projectId",
            "userId",
            "usageDetails.*",
            "usage_details.*",
            "usage.*",
            "inputUsage",
            "outputUsage",
            "totalUsage",
            "promptTokens",
            "completionTokens");

    private final Job job;
    private final Requests requests;
    private final Times times;
    private long others = 0;
    private long inside = 0;

    Observations(Job job, Requests requests) {
        this.job = job;
        this.requests = requests;
        this.times = job.clock(Times.ShownTwice.IN_ORDER);
    }

    @Override
    public void take(Row row) {
        var type = row.text("type");
        if (!type.isEmpty() && !type.equalsIgnoreCase("GENERATION")) {
            others++;
            job.tell();
            return;
        }
        var start = row.first("startTime", "start_time");
        if (start.isEmpty()) {
            throw new Unreadable("startTime is missing");
        }
        var model = InvocationLog.model(row.first("model", "providedModelName", "modelName"));
        if (model.isEmpty()) {
            throw new Unreadable("model is missing");
        }
        var time = job.time(times, start);
        var outcome = row.text("level").equalsIgnoreCase("ERROR") ? Requests.Outcome.FAILED : Requests.Outcome.SERVED;
        var one = new Requests.One(model, "", "", labels(row), time.getEpochSecond(), tokens(row), outcome);
        if (requests.again(row.text("id"))) {
            job.tell();
            return;
        }
        requests.add(one);
        job.took();
    }

    private double[] tokens(Row row) {
        var usage = new Usage();
        for (var where : new String[] {"usageDetails.", "usage_details.", "usage."}) {
            if (!usage.any) {
                row.under(where, usage::take);
            }
        }
        if (!usage.any) {
            usage.tokens[0] = row.told("inputUsage", "promptTokens");
            usage.tokens[3] = row.told("outputUsage", "completionTokens");
            usage.total = row.count("totalUsage");
        }
        if (usage.cachedInside()) {
            inside++;
        }
        return usage.tokens;
    }

    private static Map<String, String> labels(Row row) {
        var labels = new LinkedHashMap<String, String>();
        for (var name : new String[] {"traceName", "name", "environment", "projectId", "userId"}) {
            var value = row.text(name);
            if (!value.isEmpty()) {
                labels.put(name, InvocationLog.label(value));
            }
        }
        return labels;
    }

    void close() {
        if (others > 0) {
            job.remark("Observations that are no generations (spans, events) are left out: " + others + ".");
        }
        if (inside > 0) {
            job.remark("Where the total shows that cached tokens stand inside the input they are subtracted:"
                    + " generations " + inside + ".");
        }
    }

    /** The classes of one generation. */
    static final class Usage {

        final double[] tokens = {Tokens.UNTOLD, Tokens.UNTOLD, Tokens.UNTOLD, Tokens.UNTOLD};
        double total = 0;
        boolean any = false;

        void take(String name, String value) {
            var key = name.toLowerCase(Locale.ROOT);
            if (key.equals("unit") || value.isBlank() || value.equals("null") || key.contains("cost")) {
                return;
            }
            double count = Row.counted(name, value.strip());
            any = true;
            if (key.startsWith("total")) {
                total = count;
            } else if (key.contains("cache")) {
                boolean written = key.contains("creat") || key.contains("writ");
                add(written ? 2 : 1, count);
            } else if (key.startsWith("output") || key.startsWith("completion")) {
                add(3, count);
            } else {
                add(0, count);
            }
        }

        private void add(int tokenClass, double count) {
            tokens[tokenClass] = Tokens.orNone(tokens[tokenClass]) + count;
        }

        /** Subtracts cached tokens from the input where the total counts them once. */
        boolean cachedInside() {
            double cached = Tokens.orNone(tokens[1]) + Tokens.orNone(tokens[2]);
            boolean once =
                    cached > 0 && total > 0 && tokens[0] >= cached && tokens[0] + Tokens.orNone(tokens[3]) == total;
            if (once) {
                tokens[0] -= cached;
            }
            return once;
        }
    }
}
