package dev.parley.workload.measured;

import dev.parley.intake.Preview.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics of AWS/Bedrock and AWS/BedrockMantle, and what they count. */
enum Metric {
    INPUT("InputTokenCount"),
    OUTPUT("OutputTokenCount"),
    CACHE_READ("CacheReadInputTokens", "CacheReadInputTokenCount"),
    CACHE_WRITE("CacheWriteInputTokens", "CacheWriteInputTokenCount"),
    REQUESTS("Invocations"),
    THROTTLES("InvocationThrottles"),
    CLIENT_ERRORS("InvocationClientErrors"),
    SERVER_ERRORS("InvocationServerErrors"),
    MANTLE_TOTAL_INPUT("TotalInputTokens"),
    MANTLE_TOTAL_OUTPUT("TotalOutputTokens"),
    MANTLE_INPUT("InputTokens"),
    MANTLE_OUTPUT("OutputTokens"),
    MANTLE_REQUESTS("Inferences"),
    MANTLE_ERRORS("InferenceClientErrors"),
    /** Counted, and nothing that a workload is made of: latencies, images, the approximation of the quota. */
    OTHER(
            "InvocationLatency",
            "TimeToFirstToken",
            "EstimatedTPMQuotaUsage",
            "OutputImageCount",
            "LegacyModelInvocations");

    private final List<String> names;

    Metric(String... names) {
        this.names = List.of(names);
    }

    private static final Map<String, Metric> BY_NAME = Arrays.stream(values())
            .flatMap(metric -> metric.names.stream().map(name -> Map.entry(name.toLowerCase(Locale.ROOT), metric)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static final List<String> NAMES =
            BY_NAME.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();

    static Optional<Metric> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    String title() {
        return names.getFirst();
    }

    boolean mantle() {
        return name().startsWith("MANTLE");
    }

    boolean tokens() {
        return ordinal() <= CACHE_WRITE.ordinal() || mantle() && this != MANTLE_REQUESTS && this != MANTLE_ERRORS;
    }

    /** What can be answered where a label does not say it. */
    static List<Option> options() {
        Function<Metric, Option> option = metric -> new Option(metric.title(), metric.title());
        return Stream.concat(
                        Arrays.stream(values())
                                .filter(metric -> metric != OTHER)
                                .map(option),
                        Stream.of(new Option(OTHER.title(), "something else: not taken")))
                .toList();
    }
}
