package dev.parley.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person answered to the questions that a file leaves open, by the question's key: a zone, the workload of a series.
 *
 * @param byKey in order of the keys, so that equal answers are written alike
 */
public record Answers(Map<String, String> byKey) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /** The answer, or empty when there is none or it is blank. */
    public Optional<String> of(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(answer -> !answer.isBlank());
    }

    /** These answers and others; the others win. */
    public Answers with(Map<String, String> others) {
        var all = new TreeMap<>(byKey);
        all.putAll(others);
        return new Answers(all);
    }
}
