package dev.parley.workload.measured;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers of CloudWatch as its command line writes them: the latest first, minutes without a call left out. */
final class MetricPages {

    private MetricPages() {}

    /** The minutes of rows of a time, input and output, added up by hand. */
    static String ofRequests(String csv, String model) {
        Map<String, Map<Instant, Double>> metrics = new LinkedHashMap<>();
        for (var line : csv.lines().skip(1).toList()) {
            var cells = line.split(",");
            var text = cells[0].replace(' ', 'T').replaceAll("Z$", "") + "Z";
            var minute = Instant.ofEpochSecond(Instant.parse(text).getEpochSecond() / 60 * 60);
            add(metrics, model + " InputTokenCount", minute, Double.parseDouble(cells[1]));
            add(metrics, model + " OutputTokenCount", minute, Double.parseDouble(cells[2]));
            add(metrics, model + " Invocations", minute, 1);
        }
        return page(metrics, "Complete", null);
    }

    static void add(Map<String, Map<Instant, Double>> metrics, String label, Instant time, double value) {
        metrics.computeIfAbsent(label, _ -> new TreeMap<>()).merge(time, value, Double::sum);
    }

    static String page(Map<String, Map<Instant, Double>> metrics, String status, String next) {
        var results = new ArrayList<String>();
        for (var metric : metrics.entrySet()) {
            results.add(result("m" + results.size(), metric.getKey(), metric.getValue(), status));
        }
        return "{\"MetricDataResults\": [" + String.join(",\n", results) + "]"
                + (next == null ? "" : ", \"NextToken\": \"" + next + "\"") + ", \"Messages\": []}";
    }

    private static String result(String id, String label, Map<Instant, Double> values, String status) {
        List<Instant> times =
                values.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        return "{\"Id\": \"" + id + "\", \"Label\": \"" + label + "\", \"Timestamps\": ["
                + times.stream()
                        .map(time -> "\"" + time.toString().replace("Z", "+00:00") + "\"")
                        .collect(Collectors.joining(", "))
                + "], \"Values\": ["
                + times.stream().map(time -> String.valueOf(values.get(time))).collect(Collectors.joining(", "))
                + "], \"StatusCode\": \"" + status + "\"}";
    }
}
