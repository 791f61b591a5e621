package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.workload.series.Buckets;
import dev.parley.workload.series.SeriesOptions;
import dev.parley.workload.series.SeriesRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes series of the metrics of each source, in the period that they were summed over. */
final class Sums {

    private static final int HOUR = 3600;
    private static final Metric[] CLASSES = {Metric.INPUT, Metric.CACHE_READ, Metric.CACHE_WRITE, Metric.OUTPUT};

    private final Job job;
    private final boolean zero;

    Sums(Job job) {
        this.job = job;
        this.zero = job.answers.of(Ask.GAPS).orElse(Ask.ABSENT).equals(Ask.ZERO);
    }

    List<Found> found(Map<Source, Map<Metric, TreeMap<Long, Double>>> bySource) {
        var found = new ArrayList<Found>();
        bySource.forEach((source, metrics) -> {
            var seconds = new TreeSet<Long>();
            for (var metric : CLASSES) {
                seconds.addAll(metrics.getOrDefault(metric, new TreeMap<>()).keySet());
            }
            if (seconds.isEmpty()) {
                job.remark(source.label() + ": no metric of tokens has a datapoint; nothing is made of it.");
            } else {
                remarkOnMissing(source, metrics);
                found.add(found(source, metrics, seconds));
            }
        });
        return found;
    }

    private void remarkOnMissing(Source source, Map<Metric, TreeMap<Long, Double>> metrics) {
        for (var metric : List.of(Metric.INPUT, Metric.OUTPUT)) {
            if (!metrics.containsKey(metric)) {
                job.remark(source.label() + ": no " + metric.title() + ", its tokens are not told.");
            }
        }
    }

    private Found found(Source source, Map<Metric, TreeMap<Long, Double>> metrics, TreeSet<Long> seconds) {
        int period = period(seconds);
        if (metrics.containsKey(Metric.REQUESTS)) {
            seconds.addAll(metrics.get(Metric.REQUESTS).keySet());
        }
        var rows = new SeriesRows();
        for (long second : seconds) {
            var tokens = new double[CLASSES.length];
            for (int c = 0; c < CLASSES.length; c++) {
                var values = metrics.get(CLASSES[c]);
                tokens[c] = values == null ? 0 : values.getOrDefault(second, 0.0);
            }
            rows.add(0, Instant.ofEpochSecond(second), tokens);
        }
        var remarks = new ArrayList<String>();
        var options = new SeriesOptions(null, SeriesOptions.Amounts.TOKENS, SeriesOptions.Rows.BUCKETS, zero);
        try {
            var series = new Buckets(
                            rows,
                            options,
                            (line, reason, value) -> job.reject(line, source.label() + ": " + reason, value),
                            remarks)
                    .series(period);
            remarks.forEach(remark -> job.remark(source.label() + ": " + remark));
            return new Found(
                    source,
                    Measurement.of(series),
                    told(metrics),
                    sum(metrics, Metric.REQUESTS),
                    sum(metrics, Metric.THROTTLES),
                    errors(metrics),
                    rows.size());
        } catch (IllegalArgumentException tooLong) {
            throw new InvalidInput("file", source.label(), source.label() + ": " + tooLong.getMessage());
        }
    }

    private static Set<TokenClass> told(Map<Metric, TreeMap<Long, Double>> metrics) {
        var told = EnumSet.noneOf(TokenClass.class);
        for (int c = 0; c < CLASSES.length; c++) {
            if (metrics.containsKey(CLASSES[c])) {
                told.add(TokenClass.values()[c]);
            }
        }
        return Collections.unmodifiableSet(told);
    }

    /** What all distances between datapoints are multiples of, which is the period unless traffic is very thin. */
    private int period(TreeSet<Long> seconds) {
        long common = 0;
        long before = seconds.first();
        for (long second : seconds) {
            common = gcd(common, second - before);
            before = second;
        }
        if (common > HOUR && common % HOUR == 0 && common >= 6 * HOUR) {
            throw new InvalidInput(
                    "file",
                    common,
                    "The datapoints are " + common / HOUR
                            + " hours apart: the hours of a week need a period of an hour or"
                            + " less. Ask CloudWatch for a period of 3600 seconds; it keeps those for 455 days.");
        }
        if (common == 0 || common % HOUR != 0 && HOUR % common != 0) {
            var answer = job.answers.of(Ask.PERIOD);
            if (answer.isPresent()) {
                return answered(answer.get());
            }
            throw new OpenQuestions(
                    List.of(Ask.period(
                            common == 0
                                    ? "There is one datapoint only."
                                    : "The datapoints are multiples of " + common + " seconds apart.")),
                    "Say which period the metrics were summed over: the datapoints do not show it.");
        }
        return (int) Math.min(HOUR, common);
    }

    private static int answered(String seconds) {
        try {
            int period = Integer.parseInt(seconds.strip());
            if (period >= 1 && period <= HOUR && HOUR % period == 0) {
                return period;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw new InvalidInput(Ask.PERIOD, seconds, "\"" + seconds + "\" is no period: give 60, 300 or 3600 seconds.");
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static @Nullable Long sum(Map<Metric, TreeMap<Long, Double>> metrics, Metric metric) {
        var values = metrics.get(metric);
        return values == null
                ? null
                : Math.round(values.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private static @Nullable Long errors(Map<Metric, TreeMap<Long, Double>> metrics) {
        Long client = sum(metrics, Metric.CLIENT_ERRORS);
        Long server = sum(metrics, Metric.SERVER_ERRORS);
        return client == null ? server : server == null ? client : Long.valueOf(client + server);
    }
}
