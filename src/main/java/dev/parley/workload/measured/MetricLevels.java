package dev.parley.workload.measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses of several levels that count the same calls the one that is summed up. */
final class MetricLevels {

    /** A finer level is taken when it holds nearly all of the coarser one. */
    private static final double NEARLY_ALL = 0.99;

    private final Job job;

    MetricLevels(Job job) {
        this.job = job;
    }

    Map<Source, Map<Metric, TreeMap<Long, Double>>> choose(List<Metrics.Counted> all) {
        Map<Source, Map<Metric, TreeMap<Long, Double>>> chosen = new TreeMap<>();
        all.stream()
                .filter(one -> !one.metric().mantle())
                .collect(Collectors.groupingBy(
                        one -> List.of(one.label().source(), one.metric()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(same -> fewestTiers(same).forEach(one -> add(chosen, one, one.metric())));
        mantle(all.stream().filter(one -> one.metric().mantle()).toList())
                .forEach(one -> add(chosen, one, plain(one.metric())));
        return chosen;
    }

    /** The plain series where there is one; else those of one dimension, which add up to it. */
    private List<Metrics.Counted> fewestTiers(List<Metrics.Counted> same) {
        int fewest =
                same.stream().mapToInt(one -> one.label().tiers().size()).min().orElse(0);
        var kept = same.stream()
                .filter(one -> one.label().tiers().size() == fewest)
                .toList();
        if (kept.size() < same.size()) {
            job.remark("Series by service tier count the same calls as those without: they are not added.");
        }
        return kept;
    }

    /** Levels of BedrockMantle: project and model, model, project, account. */
    private List<Metrics.Counted> mantle(List<Metrics.Counted> all) {
        if (all.isEmpty()) {
            return all;
        }
        var levels =
                all.stream().collect(Collectors.groupingBy(MetricLevels::level, TreeMap::new, Collectors.toList()));
        double most =
                levels.values().stream().mapToDouble(MetricLevels::tokens).max().orElse(0);
        var taken = levels.entrySet().stream()
                .filter(level -> tokens(level.getValue()) >= NEARLY_ALL * most)
                .findFirst()
                .orElseThrow();
        if (levels.size() > 1) {
            job.remark("BedrockMantle counts the same calls at several levels: the one by " + words(taken.getKey())
                    + " is taken, the others are not added.");
        }
        return onceEach(taken.getValue());
    }

    private static int level(Metrics.Counted one) {
        boolean model = !one.label().source().model().isEmpty();
        boolean project = !one.label().source().part().isEmpty();
        return model && project ? 0 : model ? 1 : project ? 2 : 3;
    }

    private static String words(int level) {
        return List.of("project and model", "model", "project", "account").get(level);
    }

    private static double tokens(List<Metrics.Counted> level) {
        return onceEach(level).stream()
                .filter(one -> one.metric().tokens())
                .mapToDouble(one -> one.values().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .sum();
    }

    /** Of TotalInputTokens and InputTokens of the same project and model one. */
    private static List<Metrics.Counted> onceEach(List<Metrics.Counted> level) {
        Map<List<Object>, Metrics.Counted> once = new java.util.LinkedHashMap<>();
        level.stream()
                .sorted(Comparator.comparing(Metrics.Counted::metric))
                .forEach(one -> once.putIfAbsent(
                        List.of(
                                one.label().source(),
                                plain(one.metric()),
                                one.label().tiers()),
                        one));
        return new ArrayList<>(once.values());
    }

    private static Metric plain(Metric mantle) {
        return switch (mantle) {
            case MANTLE_TOTAL_INPUT, MANTLE_INPUT -> Metric.INPUT;
            case MANTLE_TOTAL_OUTPUT, MANTLE_OUTPUT -> Metric.OUTPUT;
            case MANTLE_REQUESTS -> Metric.REQUESTS;
            case MANTLE_ERRORS -> Metric.CLIENT_ERRORS;
            default -> mantle;
        };
    }

    private static void add(
            Map<Source, Map<Metric, TreeMap<Long, Double>>> chosen, Metrics.Counted one, Metric metric) {
        var values = chosen.computeIfAbsent(one.label().source(), _ -> new EnumMap<>(Metric.class))
                .computeIfAbsent(metric, _ -> new TreeMap<>());
        one.values().forEach((second, value) -> values.merge(second, value, Double::sum));
    }
}
