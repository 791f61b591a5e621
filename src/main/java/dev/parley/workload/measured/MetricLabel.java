package dev.parley.workload.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the label of a series says. CloudWatch writes what tells series apart, people write what they like: words in any order.
 *
 * @param metric  empty when no word is one
 * @param source  model and what else there is; a project of BedrockMantle is its part
 * @param tiers   values of ServiceTier and ResolvedServiceTier, 0 to 2
 * @param sum     false where a word says that it is an average or a count of samples
 */
record MetricLabel(Optional<Metric> metric, Source source, List<String> tiers, boolean sum) {

    private static final Set<String> TIERS = Set.of("default", "standard", "priority", "flex", "reserved");
    private static final Set<String> NO_SUM =
            Set.of("average", "avg", "mean", "minimum", "maximum", "samplecount", "min", "max");
    private static final Set<String> NOISE = Set.of(
            "sum",
            "aws/bedrock",
            "aws/bedrockmantle",
            "modelid",
            "model",
            "by",
            "servicetier",
            "resolvedservicetier",
            "project",
            "bedrock",
            "region",
            "account",
            "tokens",
            "period");
    private static final int LONGEST_MODEL = 200;
    private static final Pattern BETWEEN = Pattern.compile("[\\s|,;•()\\[\\]{}]+");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern PERCENTILE = Pattern.compile("p\\d{1,2}(\\.\\d+)?");
    private static final Pattern MODEL = Pattern.compile("arn:.+|[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?\\.[a-z0-9].*");

    static MetricLabel of(String label) {
        Optional<Metric> metric = Optional.empty();
        boolean sum = true;
        String model = "";
        String region = "";
        String account = "";
        List<String> tiers = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (var each : BETWEEN.split(label.strip())) {
            var word = bare(each);
            var lower = word.toLowerCase(Locale.ROOT);
            if (lower.isEmpty() || NOISE.contains(lower)) {
                continue;
            }
            if (metric.isEmpty() && endsWithMetric(lower).isPresent()) {
                var name = endsWithMetric(lower).get();
                metric = Metric.of(name);
                word = word.substring(0, word.length() - name.length()).replaceAll("[/:._-]+$", "");
                lower = word.toLowerCase(Locale.ROOT);
                if (lower.isEmpty() || NOISE.contains(lower)) {
                    continue;
                }
            }
            if (NO_SUM.contains(lower) || PERCENTILE.matcher(lower).matches()) {
                sum = false;
            } else if (TIERS.contains(lower)) {
                tiers.add(lower);
            } else if (REGION.matcher(lower).matches()) {
                region = lower;
            } else if (ACCOUNT.matcher(lower).matches()) {
                account = lower;
            } else if (model.isEmpty()
                    && word.length() <= LONGEST_MODEL
                    && MODEL.matcher(word).matches()) {
                model = word;
            } else {
                rest.add(word);
            }
        }
        boolean mantle = metric.isPresent() && metric.get().mantle();
        if (model.isEmpty() && !mantle && !rest.isEmpty()) {
            model = InvocationLog.label(rest.removeFirst());
        }
        return new MetricLabel(
                metric,
                new Source(
                        model,
                        InvocationLog.label(String.join(" ", rest)),
                        account,
                        ModelName.tellsScope(model) ? "" : region),
                List.copyOf(tiers),
                sum);
    }

    /** Without a name of the dimension before it: {@code ModelId=…}, {@code ModelId:}. */
    private static String bare(String word) {
        var plain = word.replaceAll("^[\"']+|[\"':]+$", "");
        int equals = plain.indexOf('=');
        if (equals >= 0) {
            return plain.substring(equals + 1);
        }
        var named = plain.toLowerCase(Locale.ROOT);
        return named.startsWith("modelid:") ? plain.substring(8) : plain;
    }

    private static Optional<String> endsWithMetric(String lower) {
        return Metric.NAMES.stream()
                .filter(name -> lower.equals(name)
                        || lower.endsWith(name)
                                && "/:._-".indexOf(lower.charAt(lower.length() - name.length() - 1)) >= 0)
                .findFirst();
    }
}
