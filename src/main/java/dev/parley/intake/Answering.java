package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an answer does to a reading: it is read again where the answer needs it, else only shown anew. */
final class Answering {

    private final Readings readings;

    Answering(Readings readings) {
        this.readings = readings;
    }

    /**
     * Under the staging's lock.
     *
     * @throws InvalidInput when an answer cannot be taken, or is to no question; the answers before stand
     */
    void give(Staging staging, Map<String, String> given) {
        var shown = staging.readyToConfirm();
        var answers = shown.answers().with(given);
        var before = shown.preview().questions();
        if (before.stream().anyMatch(question -> rereads(question, given))) {
            refuseStrange(given, before);
            readings.begin(staging, answers);
        } else {
            // an answer may be to a question that another one of them raises
            var next = shown.reading().preview(staging.negotiation, answers);
            refuseStrange(
                    given,
                    Stream.concat(before.stream(), next.questions().stream()).toList());
            readings.show(staging, shown.reading(), answers, next);
        }
    }

    private static boolean rereads(Preview.Question question, Map<String, String> given) {
        return question.rereads()
                && given.containsKey(question.key())
                && !question.answer().equals(given.get(question.key()));
    }

    private static void refuseStrange(Map<String, String> given, List<Preview.Question> questions) {
        var known = questions.stream().map(Preview.Question::key).collect(Collectors.toCollection(TreeSet::new));
        given.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(strange -> {
                    throw new InvalidInput(
                            strange,
                            given.get(strange),
                            "Nothing is asked by the name \"" + strange + "\""
                                    + (known.isEmpty()
                                            ? ": these files leave no question open."
                                            : ". The questions are: " + String.join(", ", known) + "."));
                });
    }
}
