package dev.parley.workload.measured;

import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bedrock's model invocation log: one record a call. What was said in a call is never read. */
final class InvocationLog implements Rows.Handler {

    static final Wanted WANTED = Wanted.of(
                    "schemaType",
                    "requestId",
                    "timestamp",
                    "accountId",
                    "identity.arn",
                    "region",
                    "operation",
                    "modelId",
                    "errorCode",
                    "requestMetadata.*",
                    "input.inputTokenCount",
                    "input.cacheReadInputTokenCount",
                    "input.cacheWriteInputTokenCount",
                    "output.outputTokenCount")
            .alsoInside("@message");

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_MODEL = 200;

    private final Job job;
    private final Requests requests;
    private final Times times;
    private boolean failures = false;

    InvocationLog(Job job, Requests requests) {
        this.job = job;
        this.requests = requests;
        this.times = job.clock(Times.ShownTwice.IN_ORDER);
    }

    @Override
    public void take(Row row) {
        var model = model(row.text("modelId"));
        if (model.isEmpty()) {
            throw new Unreadable("no model invocation: modelId is missing");
        }
        if (!row.has("timestamp")) {
            throw new Unreadable("timestamp is missing");
        }
        var time = job.time(times, row.text("timestamp"));
        var tokens = new double[] {
            row.told("input.inputTokenCount"),
            row.told("input.cacheReadInputTokenCount"),
            row.told("input.cacheWriteInputTokenCount"),
            row.told("output.outputTokenCount")
        };
        if (requests.again(row.text("requestId"))) {
            job.tell();
            return;
        }
        requests.add(new Requests.One(
                model,
                label(row.text("accountId")),
                ModelName.tellsScope(model) ? "" : label(row.text("region")),
                labels(row),
                time.getEpochSecond(),
                tokens,
                outcome(row.text("errorCode"))));
        job.took();
    }

    private Requests.Outcome outcome(String error) {
        if (error.isEmpty()) {
            return Requests.Outcome.SERVED;
        }
        if (!failures) {
            failures = true;
            job.remark("Calls that ended in an error count as failed or throttled, not as requests.");
        }
        return error.contains("Throttl") || error.contains("TooManyRequests") || error.contains("ServiceQuota")
                ? Requests.Outcome.THROTTLED
                : Requests.Outcome.FAILED;
    }

    private static Map<String, String> labels(Row row) {
        var labels = new LinkedHashMap<String, String>();
        row.under("requestMetadata.", (name, value) -> labels.put("requestMetadata." + label(name), label(value)));
        var role = role(row.text("identity.arn"));
        if (!role.isEmpty()) {
            labels.put("identity", label(role));
        }
        return labels;
    }

    /** Of {@code …:assumed-role/ROLE/session} the role: sessions are many and the application is one. */
    static String role(String arn) {
        var resource = arn.substring(arn.lastIndexOf(':') + 1);
        var parts = resource.split("/");
        return parts.length >= 2 ? parts[1] : resource;
    }

    /** The name of an application or the like: one line, never long. */
    static String label(String value) {
        return brief(value, LONGEST_LABEL);
    }

    /**
     * A model id or an ARN, which is longer.
     *
     * @throws Unreadable when it is no id: too long
     */
    static String model(String value) {
        if (value.length() > LONGEST_MODEL) {
            throw new Unreadable(
                    "the model id has " + value.length() + " characters, at most " + LONGEST_MODEL + " fit");
        }
        return brief(value, LONGEST_MODEL);
    }

    private static String brief(String value, int most) {
        var plain = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }
}
