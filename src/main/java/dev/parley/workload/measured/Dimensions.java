package dev.parley.workload.measured;

import dev.parley.intake.Preview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what, besides the model, requests can be told apart: their metadata, who sent them, their team. */
final class Dimensions {

    static final String MODEL = "model";

    private static final int MOST = 16;

    /** More than these are no applications any more. */
    private static final int MOST_PROPOSED = 50;

    /** Names of what a workload usually is, the likeliest first. */
    private static final List<String> LIKELY =
            List.of("application", "app", "workload", "service", "project", "product", "teamid", "team", "profile");

    private final @Nullable String chosen;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private long rows = 0;

    private static final class Seen {
        private final Set<String> values = new HashSet<>();
        private long rows = 0;
    }

    Dimensions(@Nullable String chosen) {
        this.chosen = chosen;
    }

    void look(Map<String, String> labels) {
        rows++;
        labels.forEach((name, value) -> {
            var one = seen.get(name);
            if (one == null && seen.size() < MOST) {
                one = new Seen();
                seen.put(name, one);
            }
            if (one != null) {
                one.rows++;
                if (one.values.size() <= Requests.MOST_SERIES) {
                    one.values.add(value);
                }
            }
        });
    }

    /** The chosen one, or what most likely tells applications apart. */
    String choose() {
        if (chosen != null) {
            return chosen;
        }
        return seen.entrySet().stream()
                .filter(one -> likely(one.getKey()) < Integer.MAX_VALUE && 2 * one.getValue().rows >= rows)
                .filter(one -> one.getValue().values.size() <= MOST_PROPOSED)
                .filter(one -> !one.getKey().equals("identity")
                        || one.getValue().values.size() > 1)
                .min(java.util.Comparator.comparingInt(one -> likely(one.getKey())))
                .map(Map.Entry::getKey)
                .orElse(MODEL);
    }

    private static int likely(String name) {
        if (name.equals("identity")) {
            return LIKELY.size();
        }
        int at = LIKELY.indexOf(name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", ""));
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    boolean chosen() {
        return chosen != null;
    }

    boolean model(@Nullable String apart) {
        return apart == null || apart.equals(MODEL);
    }

    /** Empty when nothing but the model tells them apart. */
    Optional<Preview.Question> question(String apart) {
        var options = new ArrayList<Preview.Option>();
        options.add(new Preview.Option(MODEL, "the model alone"));
        seen.forEach((name, one) -> {
            if (one.values.size() <= Requests.MOST_SERIES) {
                options.add(new Preview.Option(
                        name,
                        label(name) + " (" + one.values.size() + (one.values.size() == 1 ? " value)" : " values)")));
            }
        });
        return options.size() == 1 && apart.equals(MODEL) ? Optional.empty() : Optional.of(Ask.apart(options, apart));
    }

    static String label(String name) {
        return switch (name) {
            case MODEL -> "the model alone";
            case "identity" -> "the role that sent them";
            default -> name.startsWith("requestMetadata.") ? "request metadata " + name.substring(16) : name;
        };
    }
}
