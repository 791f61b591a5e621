package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
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

    private final Job job;
    private final Metrics metrics;
    private final Times times;
    private int pages = 0;
    private int goOn = 0;
    private long withoutSum = 0;
    private long datapoints = 0;

    CloudWatchJson(Job job, Metrics metrics) {
        this.job = job;
        this.metrics = metrics;
        this.times = job.clock(Times.ShownTwice.ONCE_EACH);
    }

    void read(StagedFile file, int number) throws IOException {
        try (var text = job.open(file);
                var parser = Json.parser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    page(parser, number);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    job.reject(line(parser), "no answer of CloudWatch", "");
                    parser.skipChildren();
                }
            }
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException damaged) {
            throw new InvalidInput(
                    "file",
                    file.name(),
                    "\"" + file.name() + "\" is no complete JSON: it breaks off" + Json.where(damaged)
                            + ". Export or download it again.");
        }
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void page(JsonParser parser, int number) {
        var label = "";
        var points = new ArrayList<Point>();
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
            points.forEach(point -> metrics.add(series, point.second(), point.value()));
        }
    }

    private void each(JsonParser parser, Consumer<JsonParser> take) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                take.accept(parser);
            } else {
                job.reject(line(parser), "no JSON object", "");
                parser.skipChildren();
            }
        }
    }

    /** One series of a page: its times and values stand in two lists. */
    private void series(JsonParser parser) {
        long line = line(parser);
        String id = "";
        String label = "";
        List<String> seconds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            switch (name) {
                case "Id" -> id = scalar(parser, token);
                case "Label" -> label = scalar(parser, token);
                case "StatusCode" -> status(scalar(parser, token), label);
                case "Timestamps" -> list(parser, token, seconds);
                case "Values" -> list(parser, token, values);
                default -> parser.skipChildren();
            }
        }
        if (seconds.size() != values.size()) {
            throw new InvalidInput(
                    "file",
                    label,
                    "\"" + InvocationLog.label(label) + "\" in line " + line + " has " + seconds.size()
                            + " timestamps and " + values.size() + " values: export it again.");
        }
        var series = metrics.of(id, label);
        for (int i = 0; i < values.size(); i++) {
            try {
                metrics.add(series, second(seconds.get(i)), Row.counted("the value", values.get(i)));
            } catch (Unreadable unreadable) {
                job.reject(line, unreadable);
            }
        }
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
            into.add(scalar(parser, one));
        }
    }

    private record Point(long second, double value) {}

    private void point(JsonParser parser, List<Point> into) {
        long line = line(parser);
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
        try {
            into.add(new Point(second(time), Row.counted("Sum", sum)));
        } catch (Unreadable unreadable) {
            job.reject(line, unreadable);
        }
    }

    /** Also seconds since 1970 with a fraction, as the first version of the command line writes them. */
    private long second(String text) {
        if (text.matches("\\d{9,13}(\\.\\d{1,9})?([eE]\\+?\\d{1,2})?")) {
            var plain = new BigDecimal(text)
                    .setScale(0, java.math.RoundingMode.DOWN)
                    .toPlainString();
            return job.time(times, plain).getEpochSecond();
        }
        if (text.matches("\\d\\.\\d{1,12}[eE]\\+?\\d{1,2}")) {
            return job.time(
                            times,
                            new BigDecimal(text)
                                    .setScale(0, java.math.RoundingMode.DOWN)
                                    .toPlainString())
                    .getEpochSecond();
        }
        return job.time(times, text).getEpochSecond();
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
