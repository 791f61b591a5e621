package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Preview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Series of metrics put together: pages of one series, then the metrics of one model. Where the same calls are counted at several
 * levels (a model and its service tiers; an account, its projects and their models) exactly one level is taken.
 */
final class Metrics {

    /** About 150 bytes each while they are put together. */
    private static final int MOST_POINTS = 1_500_000;

    private static final int MOST_SERIES = 5_000;

    private final Job job;
    private final Map<Datapoints.Name, Map<Integer, Datapoints>> raw = new LinkedHashMap<>();
    private final Set<String> questioned = new LinkedHashSet<>();
    private final List<Preview.Question> questions = new ArrayList<>();
    private int points = 0;
    private long doubled = 0;

    Metrics(Job job) {
        this.job = job;
    }

    Datapoints of(String id, String label) {
        var name = new Datapoints.Name(id, label);
        if (raw.size() > MOST_SERIES) {
            throw new InvalidInput(
                    "file", raw.size(), "More than " + MOST_SERIES + " series of metrics: take in fewer at a time.");
        }
        return raw.computeIfAbsent(name, _ -> new LinkedHashMap<>())
                .computeIfAbsent(job.fileNumber(), number -> new Datapoints(name, number));
    }

    void add(Datapoints to, long second, double value) {
        if (++points > MOST_POINTS) {
            throw new InvalidInput(
                    "file",
                    points,
                    "More than " + MOST_POINTS + " datapoints: take in fewer months or fewer metrics at a time, or ask"
                            + " for a longer period.");
        }
        to.add(second, value);
        job.took();
    }

    /** One metric of one source at one level, by second. */
    record Counted(MetricLabel label, Metric metric, TreeMap<Long, Double> values, Datapoints from) {}

    /** What is one series whatever files and ids it stands under. */
    private record Series(Metric metric, Source source, List<String> tiers) {}

    /** All that is needed of a source. */
    Map<Source, Map<Metric, TreeMap<Long, Double>>> bySource() {
        Map<Series, Counted> all = new LinkedHashMap<>();
        boolean open = false;
        for (var one :
                raw.values().stream().flatMap(files -> files.values().stream()).toList()) {
            var label = MetricLabel.of(one.name.label().isBlank() ? one.name.id() : one.name.label());
            var metric = metric(one, label);
            open |= metric == null;
            if (metric == Metric.OTHER) {
                job.remark("Not used: " + shown(one.name) + ".");
            } else if (metric != null && !label.sum()) {
                job.remark("Not used: " + shown(one.name) + ", which is no sum.");
            } else if (metric != null) {
                put(all, new Counted(named(label, metric), metric, values(one), one));
            }
        }
        if (open) {
            throw new OpenQuestions(questions, "Say which metrics these are: their labels do not.");
        }
        if (doubled > 0) {
            job.remark(doubled
                    + " datapoints stand in the files twice with different values: the larger counts, since a sum"
                    + " grows until its period is over.");
        }
        return new MetricLevels(job).choose(new ArrayList<>(all.values()));
    }

    private @org.jspecify.annotations.Nullable Metric metric(Datapoints one, MetricLabel label) {
        var shown = shown(one.name);
        if (label.metric().isPresent()) {
            return label.metric().get();
        }
        var answer = job.answers.of(Ask.METRIC + shown);
        if (questioned.add(shown)) {
            questions.add(Ask.metric(shown, Metric.options(), answer.orElse("")));
        }
        return answer.isEmpty() ? null : Metric.of(answer.get()).orElse(null);
    }

    /** With the model that was answered where its label has none. */
    private MetricLabel named(MetricLabel label, Metric metric) {
        var source = label.source();
        if (!source.model().isEmpty() || metric.mantle()) {
            return label;
        }
        var answer = job.answers.of(Ask.MODEL);
        if (questioned.add(Ask.MODEL)) {
            questions.add(Ask.model(answer.orElse("")));
        }
        if (answer.isEmpty()) {
            throw new OpenQuestions(questions, "Say which model these metrics are of: their labels name none.");
        }
        var model = model(answer.get());
        return new MetricLabel(
                label.metric(),
                new Source(model, source.part(), source.account(), ModelName.tellsScope(model) ? "" : source.region()),
                label.tiers(),
                label.sum());
    }

    private static String model(String answer) {
        try {
            return InvocationLog.model(answer);
        } catch (dev.parley.workload.series.Unreadable tooLong) {
            throw new InvalidInput(Ask.MODEL, answer, "The model id is too long: " + tooLong.reason() + ".");
        }
    }

    /** Within one series the larger of two values of one time counts. */
    private TreeMap<Long, Double> values(Datapoints one) {
        var values = new TreeMap<Long, Double>();
        for (int i = 0; i < one.size(); i++) {
            double value = one.value(i);
            values.merge(one.second(i), value, (before, now) -> {
                if (before.doubleValue() != now.doubleValue()) {
                    doubled++;
                }
                return Math.max(before, now);
            });
        }
        return values;
    }

    private void put(Map<Series, Counted> all, Counted one) {
        var there = all.putIfAbsent(
                new Series(one.metric(), one.label().source(), one.label().tiers()), one);
        if (there != null) {
            join(there, one);
        }
    }

    /** The sum of the period in which a file was written is not complete: there alone two files may differ. */
    private void join(Counted into, Counted other) {
        boolean files = into.from().file != other.from().file;
        var newest = files && !into.values().isEmpty() && !other.values().isEmpty()
                ? Set.of(Math.min(into.values().lastKey(), other.values().lastKey()))
                : Set.of();
        other.values()
                .forEach((second, value) -> into.values().merge(second, value, (before, now) -> {
                    if (before.doubleValue() != now.doubleValue() && newest.contains(second)) {
                        doubled++;
                        return Math.max(before, now);
                    }
                    if (before.doubleValue() != now.doubleValue()) {
                        throw new InvalidInput(
                                "file",
                                other.from().name.label(),
                                "Two series of " + shown(other.from().name)
                                        + " tell different numbers for the same time: where they are"
                                        + " of two models or accounts, give them labels that say so, or take in one at a time.");
                    }
                    return now;
                }));
    }

    private static String shown(Datapoints.Name name) {
        return InvocationLog.label(name.label().isBlank() ? name.id() : name.label());
    }

    List<Preview.Question> questions() {
        return questions;
    }
}
