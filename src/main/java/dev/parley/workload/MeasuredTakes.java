package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.intake.Preview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a measurement a workload takes over besides the shape: its minute spread, its volume, its evidence, any of them.
 *
 * @param measurement what the file measured
 * @param joined      the same with the hours that the workload keeps of an earlier file
 * @param told        classes of token that the file tells
 * @param seen        the workload, or null for one that is added: it has the volume in any case
 * @param given       the answer, or empty while nobody gave one
 */
record MeasuredTakes(
        Measurement measurement,
        Measurement joined,
        Set<TokenClass> told,
        @Nullable Workload seen,
        Doubts doubts,
        Optional<String> given,
        String key) {

    /** Fewer hours of the week say little about the others. */
    static final int MOST_OF_A_WEEK = 126;

    private static final List<String> PARTS = List.of("spread", "volume", "evidence");

    /** Traffic of a few requests a day is spread wider than any plan can compute with. */
    static boolean tellsSpread(Measurement measurement) {
        var minutes = measurement.minutes();
        return minutes != null && minutes.cv().compareTo(WorkloadDraft.MOST_CV) <= 0;
    }

    private boolean possible(String part) {
        return switch (part) {
            case "spread" -> tellsSpread(measurement);
            case "volume" -> seen != null && measurement.hours().mean().total().signum() > 0;
            default -> true;
        };
    }

    List<Preview.Option> options() {
        var possible = PARTS.stream().filter(this::possible).toList();
        var options = new ArrayList<Preview.Option>();
        for (int set = (1 << possible.size()) - 1; set >= 0; set--) {
            int bits = set;
            var parts = possible.stream()
                    .filter(part -> (bits >> possible.indexOf(part) & 1) == 1)
                    .toList();
            options.add(new Preview.Option(written(parts), parts.isEmpty() ? "nothing" : words(parts)));
        }
        return options;
    }

    private static String written(List<String> parts) {
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static String words(List<String> parts) {
        return parts.stream()
                .map(part -> part.equals("spread") ? "minute spread" : part)
                .collect(Collectors.joining(", "));
    }

    String answer() {
        var answer = given.map(String::strip).orElse(null);
        if (answer != null) {
            var parts = new TreeSet<>(Arrays.asList(answer.split("[,\\s]+")));
            var known = PARTS.stream().filter(parts::contains).toList();
            var taken = known.size() == parts.size() ? written(known) : answer;
            requireOption(key, taken, options());
            return taken;
        }
        var hours = joined.hours();
        boolean week = hours.week().measured() >= MOST_OF_A_WEEK;
        boolean evidence =
                seen == null || hours.fullMonths().size() >= seen.evidence().months();
        var parts = new ArrayList<>(PARTS.stream().filter(this::possible).toList());
        if (!week || !tellsCaches()) {
            parts.remove("volume");
        }
        if (!evidence) {
            parts.remove("evidence");
        }
        parts.removeIf(part -> doubts.about(doubted(part)));
        return written(parts);
    }

    private static Doubts.Part doubted(String part) {
        return Doubts.Part.valueOf(part.toUpperCase(Locale.ROOT));
    }

    /** What is possible and doubted. */
    List<Doubts.Part> doubted() {
        return PARTS.stream()
                .filter(this::possible)
                .map(MeasuredTakes::doubted)
                .filter(doubts::about)
                .toList();
    }

    /**
     * Whether the file tells of cached tokens where the workload has them: one that does not may count them as input. That
     * is taken over only if somebody chooses so.
     */
    private boolean tellsCaches() {
        return seen == null || seen.flow().cacheRead().signum() == 0 || told.contains(TokenClass.CACHE_READ);
    }

    /** @throws InvalidInput when it is none of the choices */
    static void requireOption(String key, String answer, List<Preview.Option> options) {
        var values = options.stream().map(Preview.Option::value).collect(Collectors.toCollection(TreeSet::new));
        if (!values.contains(answer)) {
            throw new InvalidInput(
                    key, answer, "\"" + answer + "\" is none of the choices: " + String.join("; ", values) + ".");
        }
    }
}
