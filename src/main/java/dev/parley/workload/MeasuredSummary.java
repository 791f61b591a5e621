package dev.parley.workload;

import dev.parley.intake.Preview;
import dev.parley.workload.MeasuredSurroundings.Around;
import dev.parley.workload.measured.Found;
import dev.parley.workload.measured.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a preview of measured traffic says in words. */
final class MeasuredSummary {

    private final Traffic traffic;

    MeasuredSummary(Traffic traffic) {
        this.traffic = traffic;
    }

    Instant from() {
        return traffic.found().stream()
                .map(found -> found.measurement().from())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    Instant to() {
        return traffic.found().stream()
                .map(found -> found.measurement().to())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    String headline() {
        return MeasuredWords.moment(from()) + " to " + MeasuredWords.moment(to()) + ", "
                + MeasuredWords.plural(traffic.rows(), "row") + ", "
                + MeasuredWords.count((long) traffic.found().size()) + " series";
    }

    List<Preview.Figure> figures() {
        var figures = new ArrayList<Preview.Figure>();
        figures.add(new Preview.Figure(
                "Series",
                MeasuredWords.count((long) traffic.found().size()),
                "a model, and an application where told"));
        sum(figures, "Requests", traffic.found().stream().map(Found::requests).toList(), "answered");
        sum(
                figures,
                "Throttled",
                traffic.found().stream().map(Found::throttled).toList(),
                "refused by a quota; retries count again");
        sum(figures, "Failed", traffic.found().stream().map(Found::failed).toList(), "ended in an error");
        if (traffic.rejects().count() > 0) {
            long rejected = traffic.rejects().count();
            figures.add(new Preview.Figure(
                    "Not taken",
                    MeasuredWords.count(rejected),
                    rejected == 1 ? "row, with its reason" : "rows, each with its reason"));
        }
        return figures;
    }

    private static void sum(List<Preview.Figure> figures, String label, List<@Nullable Long> values, String note) {
        long sum = 0;
        boolean any = false;
        for (var value : values) {
            any |= value != null;
            sum += value == null ? 0 : value;
        }
        if (any) {
            figures.add(new Preview.Figure(label, MeasuredWords.count(sum), note));
        }
    }

    List<String> remarks(Around around, List<MeasuredAnswers> all) {
        var remarks = new ArrayList<>(traffic.remarks());
        for (int i = 0; i < all.size(); i++) {
            var found = traffic.found().get(i);
            var others = MeasuredMatch.of(found.source(), around.others());
            if (all.get(i).leftOut() && !others.isEmpty()) {
                remarks.add(found.source().label() + " may be of "
                        + others.getFirst().code() + ", which is not your workload: ask its owner to take it in.");
            }
            all.get(i).doubted().forEach(sentence -> remarks.add(found.source().label() + ": " + sentence));
            untold(all.get(i), found).ifPresent(remarks::add);
            var minutes = found.measurement().minutes();
            if (minutes != null && !MeasuredTakes.tellsSpread(found.measurement())) {
                remarks.add(found.source().label() + ": its minutes are spread by "
                        + MeasuredWords.tokens(minutes.cv()) + " times their mean, wider than the "
                        + WorkloadDraft.MOST_CV + " that a plan computes with: the spread is not taken over.");
            }
            var seen = all.get(i).seen();
            var before = seen == null ? null : around.measured().get(seen.id());
            if (seen != null && before != null) {
                remarks.add(before(seen, before, found));
            }
        }
        return remarks;
    }

    /** What the file does not tell of the tokens, and what becomes of it. */
    private static Optional<String> untold(MeasuredAnswers answer, Found found) {
        var untold = MeasuredVolume.untold(found.told());
        if (untold.isEmpty() || answer.open() || answer.leftOut()) {
            return Optional.empty();
        }
        var label = found.source().label() + ": the file does not tell " + MeasuredVolume.words(untold) + " tokens; ";
        var seen = answer.seen();
        if (seen == null) {
            return Optional.of(label + "the new workload begins without them. Enter them where it has any.");
        }
        var kept = MeasuredVolume.kept(seen.flow(), found.told());
        return kept.isEmpty() ? Optional.empty() : Optional.of(label + seen.code() + " keeps " + kept + " k tok/min.");
    }

    private static String before(Workload seen, Measured before, Found found) {
        boolean disjoint = !before.to().isAfter(found.measurement().from())
                || !before.from().isBefore(found.measurement().to());
        return disjoint
                ? seen.code() + " keeps the hours of " + before.fileName() + ", which lie outside of this period."
                : seen.code() + " has measured data of " + before.fileName()
                        + ": where both tell of the same hours, these replace them"
                        + (before.minutes() != null && found.measurement().minutes() == null
                                ? ", although they are coarser."
                                : ".");
    }

    static String change(List<MeasuredIntake.Choice> choices, List<MeasuredAnswers> all) {
        long existing = choices.stream().filter(choice -> choice.seen() != null).count();
        long added = choices.size() - existing;
        long left = all.stream().filter(MeasuredAnswers::leftOut).count();
        var parts = new ArrayList<String>();
        if (existing > 0) {
            parts.add("gives " + MeasuredWords.plural(existing, "workload") + " measured data");
        }
        if (added > 0) {
            parts.add("adds " + MeasuredWords.plural(added, "workload"));
        }
        if (left > 0) {
            parts.add("leaves out " + left + " series");
        }
        var sentence = parts.isEmpty() ? "nothing yet" : String.join(", ", parts);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** Why it cannot be confirmed, or null. */
    @Nullable
    String obstacle(List<MeasuredAnswers> all) {
        Map<String, String> taken = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            var label = traffic.found().get(i).source().label();
            if (all.get(i).open()) {
                return "Say of which workload " + label + " is, that it is a new one, or leave it out.";
            }
            var seen = all.get(i).seen();
            var other = seen == null ? null : taken.putIfAbsent(seen.code(), label);
            if (other != null) {
                return seen.code() + " cannot be of two series at once, " + other + " and " + label
                        + ": leave one out, or tell series apart by less.";
            }
        }
        return all.stream().allMatch(MeasuredAnswers::leftOut)
                ? "Every series is left out: choose a workload for at least one."
                : null;
    }
}
