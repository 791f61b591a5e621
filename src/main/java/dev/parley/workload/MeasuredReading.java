package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.intake.Reading;
import dev.parley.intake.Rejects;
import dev.parley.workload.MeasuredSurroundings.Around;
import dev.parley.workload.measured.Found;
import dev.parley.workload.measured.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What files of measured traffic say, and what they would change. */
final class MeasuredReading implements Reading {

    private final Traffic traffic;
    private final MeasuredFile file;
    private final MeasuredIntake intake;
    private final MeasuredSurroundings surroundings;

    MeasuredReading(Traffic traffic, MeasuredFile file, MeasuredIntake intake, MeasuredSurroundings surroundings) {
        this.traffic = traffic;
        this.file = file;
        this.intake = intake;
        this.surroundings = surroundings;
    }

    @Override
    public Rejects rejects() {
        return traffic.rejects();
    }

    @Override
    public long rows() {
        return traffic.rows();
    }

    @Override
    public Preview preview(UUID negotiation, Answers answers) {
        var around = surroundings.of(negotiation);
        if (traffic.open() != null) {
            return new Preview(
                    "Something is to be answered first",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    traffic.questions(),
                    traffic.remarks(),
                    "Nothing yet.",
                    traffic.open());
        }
        var all = answered(around, answers);
        var choices = choices(around, all, Optional.empty(), null);
        var changes = new MeasuredChanges();
        choices.forEach(choice -> changes.add(
                choice,
                choice.seen() == null
                        ? null
                        : around.measured().get(choice.seen().id())));
        var questions = new ArrayList<>(traffic.questions());
        all.forEach(one -> questions.addAll(one.questions()));
        return new Preview(
                headline(),
                from(),
                to(),
                figures(),
                tables(all, changes),
                questions,
                remarks(around, all),
                change(choices, all),
                obstacle(all));
    }

    private List<MeasuredAnswers> answered(Around around, Answers answers) {
        return traffic.found().stream()
                .map(found -> new MeasuredAnswers(around, answers, found))
                .toList();
    }

    /** @param flat the shape that a workload begins with, or null where nothing is written */
    private List<MeasuredIntake.Choice> choices(
            Around around, List<MeasuredAnswers> all, Optional<UUID> origin, @Nullable UUID flat) {
        var choices = new ArrayList<MeasuredIntake.Choice>();
        int added = 0;
        for (int i = 0; i < all.size(); i++) {
            var answer = all.get(i);
            var found = traffic.found().get(i);
            if (!answer.open() && !answer.leftOut()) {
                choices.add(new MeasuredIntake.Choice(
                        series(found, origin),
                        answer.seen(),
                        answer.added() ? MeasuredNew.of(around, found, file.name(), added++, flat) : null,
                        answer.shapeChosen(),
                        answer.takes()));
            }
        }
        return choices;
    }

    private NewSeries series(Found found, Optional<UUID> origin) {
        return new NewSeries(
                file.name(),
                file.sha256(),
                traffic.zone(),
                (int) Math.min(Integer.MAX_VALUE, found.rows()),
                (int) Math.min(Integer.MAX_VALUE, traffic.rejects().count()),
                found.measurement(),
                new NewSeries.Counts(found.requests(), found.throttled(), found.failed()),
                origin.map(id -> new NewSeries.Origin(id, found.source().label()))
                        .orElse(null),
                null);
    }

    private Instant from() {
        return traffic.found().stream()
                .map(found -> found.measurement().from())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant to() {
        return traffic.found().stream()
                .map(found -> found.measurement().to())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private String headline() {
        return MeasuredWords.moment(from()) + " to " + MeasuredWords.moment(to()) + ", "
                + MeasuredWords.plural(traffic.rows(), "row") + ", "
                + MeasuredWords.count((long) traffic.found().size()) + " series";
    }

    private List<Preview.Figure> figures() {
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
            figures.add(new Preview.Figure(
                    "Not taken", MeasuredWords.count(traffic.rejects().count()), "rows, each with its reason"));
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

    private List<Preview.Table> tables(List<MeasuredAnswers> all, MeasuredChanges changes) {
        var tables = new ArrayList<Preview.Table>();
        tables.add(changes.table());
        tables.add(MeasuredTables.series(traffic.found()));
        tables.add(MeasuredTables.tokens(traffic.found()));
        tables.add(MeasuredTables.shapes(all, traffic.found()));
        var gaps = MeasuredTables.gaps(traffic.found());
        if (!gaps.rows().isEmpty()) {
            tables.add(gaps);
        }
        return tables;
    }

    private List<String> remarks(Around around, List<MeasuredAnswers> all) {
        var remarks = new ArrayList<>(traffic.remarks());
        for (int i = 0; i < all.size(); i++) {
            var found = traffic.found().get(i);
            var others = MeasuredMatch.of(found.source(), around.others());
            if (all.get(i).leftOut() && !others.isEmpty()) {
                remarks.add(found.source().label() + " may be of "
                        + others.getFirst().code() + ", which is not your workload: ask its owner to take it in.");
            }
            var seen = all.get(i).seen();
            var before = seen == null ? null : around.measured().get(seen.id());
            if (seen != null && before != null) {
                remarks.add(before(seen, before, found));
            }
        }
        return remarks;
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

    private String change(List<MeasuredIntake.Choice> choices, List<MeasuredAnswers> all) {
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

    private @Nullable String obstacle(List<MeasuredAnswers> all) {
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

    @Override
    public void take(UUID negotiation, UUID intakeId, Answers answers) {
        var around = surroundings.of(negotiation);
        var all = answered(around, answers);
        var obstacle = traffic.open() == null ? obstacle(all) : traffic.open();
        if (obstacle != null) {
            throw new InvalidInput("preview", null, obstacle);
        }
        boolean adds = all.stream().anyMatch(MeasuredAnswers::added);
        intake.take(
                negotiation,
                intakeId,
                choices(around, all, Optional.of(intakeId), adds ? surroundings.flat(negotiation) : null));
    }
}
