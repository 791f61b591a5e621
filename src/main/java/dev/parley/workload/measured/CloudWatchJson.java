package dev.parley.workload.measured;

import dev.parley.base.data.JsonText;
import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** Answers of CloudWatch's get-metric-data and get-metric-statistics, page by page, as the command line or a program wrote them. */
final class CloudWatchJson {

    private static final int MOST_POINTS = 500_000;

    private final Job job;
    private final Metrics metrics;
    private final MetricPoints read;
    private int pages = 0;
    private int goOn = 0;
    private long withoutSum = 0;
    private long datapoints = 0;

    CloudWatchJson(Job job, Metrics metrics) {
        this.job = job;
        this.metrics = metrics;
        this.read = new MetricPoints(job, metrics);
    }

    void read(StagedFile file, int number) throws IOException {
        try (var text = job.open(file);
                var parser = JsonText.parser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    page(parser, number);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    job.reject(JsonText.line(parser), "no answer of CloudWatch", "");
                    parser.skipChildren();
                }
            }
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException damaged) {
            throw new InvalidInput(
                    "file",
                    file.name(),
                    "\"" + file.name() + "\" is no complete JSON: it breaks off" + JsonText.where(damaged)
                            + ". Export or download it again.");
        }
    }

    private void page(JsonParser parser, int number) {
        var label = "";
        var points = new ArrayList<MetricPoints.Point>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (name.equals("MetricDataResults") && token == JsonToken.START_ARRAY) {
                pages++;
                each(parser, this::series);
            } else if (name.equals("Datapoints") && token == JsonToken.START_ARRAY) {
                each(parser, one -> point(one, points));
            } else if (name.equals("Label") && token == JsonToken.VALUE_STRING) {
                label = parser.getString();
            } else if (name.equals("NextToken") && token == JsonToken.VALUE_STRING) {
                goOn++;
            } else {
                parser.skipChildren();
            }
        }
        if (!points.isEmpty()) {
            var series = metrics.of("file " + number, label);
            read.add(series, points);
        }
    }

    private void each(JsonParser parser, Consumer<JsonParser> take) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                take.accept(parser);
            } else {
                job.reject(JsonText.line(parser), "no JSON object", "");
                parser.skipChildren();
            }
        }
    }

    /** One series of a page: its times and values stand in two lists. */
    private void series(JsonParser parser) {
        long line = JsonText.line(parser);
        String id = "";
        String label = "";
        List<String> times = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            switch (name) {
                case "Id" -> id = scalar(parser, token);
                case "Label" -> label = scalar(parser, token);
                case "StatusCode" -> status(scalar(parser, token), label);
                case "Timestamps" -> list(parser, token, times);
                case "Values" -> list(parser, token, values);
                default -> parser.skipChildren();
            }
        }
        if (times.size() != values.size()) {
            throw new InvalidInput(
                    "file",
                    label,
                    "\"" + InvocationLog.label(label) + "\" in line " + line + " has " + times.size()
                            + " timestamps and " + values.size() + " values: export it again.");
        }
        var series = metrics.of(id, label);
        var points = new ArrayList<MetricPoints.Point>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new MetricPoints.Point(line, times.get(i), "the value", values.get(i)));
        }
        read.add(series, points);
    }

    private void status(String code, String label) {
        if (code.equals("InternalError") || code.equals("Forbidden")) {
            job.remark("CloudWatch answered \"" + InvocationLog.label(label) + "\" with " + code
                    + ": values may be missing.");
        }
    }

    private static String scalar(JsonParser parser, @Nullable JsonToken token) {
        if (token == null || !token.isScalarValue()) {
            parser.skipChildren();
            return "";
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    private static void list(JsonParser parser, @Nullable JsonToken token, List<String> into) {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (var one = parser.nextToken(); one != null && one != JsonToken.END_ARRAY; one = parser.nextToken()) {
            requireRoom(into);
            into.add(scalar(parser, one));
        }
    }

    /** CloudWatch answers with 100,800 at most; a program may have put several answers together. */
    private static void requireRoom(List<?> points) {
        if (points.size() >= MOST_POINTS) {
            throw new InvalidInput(
                    "file",
                    points.size(),
                    "One series has more than " + MOST_POINTS + " datapoints: give it in several files.");
        }
    }

    private void point(JsonParser parser, List<MetricPoints.Point> into) {
        long line = JsonText.line(parser);
        String time = "";
        String sum = "";
        datapoints++;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            switch (name) {
                case "Timestamp" -> time = scalar(parser, token);
                case "Sum" -> sum = scalar(parser, token);
                default -> parser.skipChildren();
            }
        }
        if (sum.isEmpty()) {
            withoutSum++;
            job.reject(line, "no Sum: an average says nothing about how many tokens there were", "");
            return;
        }
        requireRoom(into);
        into.add(new MetricPoints.Point(line, time, "Sum", sum));
    }

    /** What is to be said when all files are read. */
    void close() {
        if (pages > 0 && goOn >= pages) {
            job.remark("Every page says that there is a next one (NextToken): the last is missing. Take in all pages"
                    + " together.");
        }
        if (datapoints > 0 && withoutSum == datapoints) {
            throw new InvalidInput(
                    "file",
                    "Sum",
                    "None of " + datapoints
                            + " datapoints has a Sum: ask CloudWatch for --statistics Sum, an average says nothing about"
                            + " how many tokens there were.");
        }
    }
}
