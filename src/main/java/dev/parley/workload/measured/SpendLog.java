package dev.parley.workload.measured;

import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The spend log of a LiteLLM proxy. What its own cache answered never reached a model. Its {@code prompt_tokens} follow the
 * convention of OpenAI's API and hold cached tokens too, which Bedrock counts beside the input.
 */
final class SpendLog implements Rows.Handler {

    static final Wanted WANTED = Wanted.of(
            "request_id",
            "startTime",
            "start_time",
            "model",
            "model_group",
            "custom_llm_provider",
            "prompt_tokens",
            "completion_tokens",
            "cache_hit",
            "status",
            "team_id",
            "organization_id",
            "user",
            "end_user",
            "request_tags",
            "metadata.usage_object.cache_read_input_tokens",
            "metadata.usage_object.cache_creation_input_tokens",
            "metadata.usage_object.prompt_tokens_details.cached_tokens",
            "metadata.additional_usage_values.cache_read_input_tokens",
            "metadata.additional_usage_values.cache_creation_input_tokens",
            "metadata.status",
            "metadata.error_information.error_code");

    private final Job job;
    private final Requests requests;
    private final Times times;
    private final boolean inside;
    private long answeredByProxy = 0;
    private long subtracted = 0;
    private long tooFew = 0;

    SpendLog(Job job, Requests requests) {
        this.job = job;
        this.requests = requests;
        this.times = job.clock(Times.ShownTwice.IN_ORDER);
        this.inside = !job.answers.of(Ask.CACHED).orElse("inside").equals("beside");
    }

    @Override
    public void take(Row row) {
        var start = row.first("startTime", "start_time");
        if (start.isEmpty()) {
            throw new Unreadable("startTime is missing");
        }
        if (row.text("cache_hit").equalsIgnoreCase("true")) {
            answeredByProxy++;
            job.tell();
            return;
        }
        var model = InvocationLog.model(row.first("model", "model_group"));
        if (model.isEmpty()) {
            throw new Unreadable("model is missing");
        }
        var time = job.time(times, start);
        var one = new Requests.One(model, "", "", labels(row), time.getEpochSecond(), tokens(row), outcome(row));
        if (requests.again(row.text("request_id"))) {
            job.tell();
            return;
        }
        requests.add(one);
        job.took();
    }

    private double[] tokens(Row row) {
        double read = row.told(
                "metadata.usage_object.cache_read_input_tokens",
                "metadata.usage_object.prompt_tokens_details.cached_tokens",
                "metadata.additional_usage_values.cache_read_input_tokens");
        double written = row.told(
                "metadata.usage_object.cache_creation_input_tokens",
                "metadata.additional_usage_values.cache_creation_input_tokens");
        double prompt = row.told("prompt_tokens");
        double cached = Tokens.orNone(read) + Tokens.orNone(written);
        if (inside && cached > 0) {
            if (prompt >= cached) {
                prompt -= cached;
                subtracted++;
            } else {
                tooFew++;
            }
        }
        return new double[] {prompt, read, written, row.told("completion_tokens")};
    }

    private static Requests.Outcome outcome(Row row) {
        if (!row.first("status", "metadata.status").equalsIgnoreCase("failure")) {
            return Requests.Outcome.SERVED;
        }
        return row.text("metadata.error_information.error_code").equals("429")
                ? Requests.Outcome.THROTTLED
                : Requests.Outcome.FAILED;
    }

    private static Map<String, String> labels(Row row) {
        var labels = new LinkedHashMap<String, String>();
        for (var name :
                new String[] {"team_id", "organization_id", "model_group", "request_tags", "user", "end_user"}) {
            var value = row.text(name);
            if (!value.isEmpty() && !value.equals("[]")) {
                labels.put(name, InvocationLog.label(value.replaceAll("[\\[\\]\"]", "")));
            }
        }
        return labels;
    }

    /** What is to be said when all is read. */
    void close() {
        if (answeredByProxy > 0) {
            job.remark("Answered by the proxy's own cache (cache_hit), never by a model, and left out: requests "
                    + answeredByProxy + ".");
        }
        if (subtracted > 0) {
            job.remark("prompt_tokens hold cached tokens too, by the convention of OpenAI's API: they are subtracted,"
                    + " because Bedrock counts them beside the input. Requests with cached tokens: " + subtracted
                    + ".");
        }
        if (tooFew > 0) {
            job.remark("Where prompt_tokens are fewer than the cached ones they cannot hold them, and nothing is"
                    + " subtracted. Such requests: " + tooFew + ".");
        }
    }

    boolean cached() {
        return subtracted + tooFew > 0 || !inside;
    }
}
