package dev.parley.workload.measured;

import dev.parley.base.data.JsonText;
import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.workload.series.Cells;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** The files that measured traffic is read from, told apart by what stands in them. */
public enum MeasuredFormat {
    METRIC_DATA("cloudwatch-metric-data", "CloudWatch get-metric-data"),
    METRIC_STATISTICS("cloudwatch-metric-statistics", "CloudWatch get-metric-statistics"),
    METRIC_CSV("cloudwatch-csv", "CloudWatch console CSV"),
    INVOCATIONS("bedrock-invocation-log", "Bedrock model invocation log"),
    SPEND("litellm-spend", "LiteLLM spend log"),
    OBSERVATIONS("langfuse-observations", "Langfuse observations"),
    TRACE("request-trace", "Request trace"),
    ROWS("traffic-csv", "Traffic CSV");

    private final Format format;

    MeasuredFormat(String code, String label) {
        this.format = new Format(code, label);
    }

    public Format format() {
        return format;
    }

    static MeasuredFormat of(Format format) {
        for (var one : values()) {
            if (one.format.equals(format)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No format of measured traffic: " + format.code());
    }

    /** Which one a file is that begins so, or empty. */
    public static Optional<MeasuredFormat> of(Head head) {
        if (head.packing() != Head.Packing.PLAIN && head.packing() != Head.Packing.GZIP || head.html()) {
            return Optional.empty();
        }
        return head.json() ? json(names(head.stripped())) : csv(head);
    }

    private static Optional<MeasuredFormat> json(Set<String> names) {
        if (names.contains("MetricDataResults")) {
            return Optional.of(METRIC_DATA);
        } else if (names.contains("Datapoints")) {
            return Optional.of(METRIC_STATISTICS);
        } else if (names.contains("ModelInvocationLog")
                || names.contains("@message")
                || names.containsAll(Set.of("modelId", "operation", "input"))) {
            return Optional.of(INVOCATIONS);
        } else if (names.containsAll(RequestTrace.names())) {
            return Optional.of(TRACE);
        }
        return records(names);
    }

    private static Optional<MeasuredFormat> records(Set<String> names) {
        boolean started = names.contains("startTime") || names.contains("start_time");
        if (started && names.contains("prompt_tokens") && names.contains("completion_tokens")) {
            return Optional.of(SPEND);
        }
        boolean usage = names.stream()
                .anyMatch(Set.of("usageDetails", "usage_details", "usage", "inputUsage", "promptTokens")::contains);
        boolean observed = names.contains("traceId") || names.contains("trace_id") || names.contains("type");
        return started && usage && observed ? Optional.of(OBSERVATIONS) : Optional.empty();
    }

    private static Optional<MeasuredFormat> csv(Head head) {
        var first = head.stripped().lines().findFirst().orElse("");
        var cells = Cells.of(first, Cells.separator(first));
        if (cells.contains("@message")) {
            return Optional.of(INVOCATIONS);
        }
        var records = records(Set.copyOf(cells.stream().distinct().toList()));
        if (records.isPresent()) {
            return records;
        }
        if (CloudWatchCsv.begins(head.text())) {
            return Optional.of(METRIC_CSV);
        }
        return PlainHead.recognised(head).map(_ -> ROWS);
    }

    /** Names of the fields of the first record, or of the answer that wraps it; a schema by its name. */
    private static Set<String> names(String head) {
        var names = new LinkedHashSet<String>();
        try (var parser = JsonText.parser(new StringReader(head))) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null && names.size() < 300; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && depth == 0) {
                    continue;
                }
                if (token == JsonToken.START_OBJECT) {
                    depth++;
                } else if (token == JsonToken.END_OBJECT) {
                    if (--depth == 0) {
                        break;
                    }
                } else if (token == JsonToken.PROPERTY_NAME) {
                    field(parser, names);
                }
            }
        } catch (JacksonException cutOff) {
            // the names before the cut are what is looked at
        }
        return names;
    }

    private static void field(tools.jackson.core.JsonParser parser, Set<String> names) {
        var name = parser.currentName();
        names.add(name);
        var token = parser.nextToken();
        if (name.equals("schemaType") && token == JsonToken.VALUE_STRING) {
            names.add(parser.getString());
        } else if (List.of("data", "records", "observations", "logs", "results").contains(name)
                && token == JsonToken.START_ARRAY) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (var inner = parser.nextName(); inner != null; inner = parser.nextName()) {
                    field(parser, names);
                }
            }
        } else {
            parser.skipChildren();
        }
    }
}
