package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.intake.Reading;
import dev.parley.intake.Rejects;
import dev.parley.workload.MeasuredSurroundings.Around;
import dev.parley.workload.measured.Found;
import dev.parley.workload.measured.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var summary = new MeasuredSummary(traffic);
        var choices = choices(around, all, Optional.empty(), null);
        var changes = new MeasuredChanges(around.cost());
        choices.forEach(choice -> changes.add(
                choice,
                choice.seen() == null
                        ? null
                        : around.measured().get(choice.seen().id())));
        var questions = new ArrayList<>(traffic.questions());
        all.forEach(one -> questions.addAll(one.questions()));
        return new Preview(
                summary.headline(),
                summary.from(),
                summary.to(),
                summary.figures(),
                tables(all, changes),
                questions,
                summary.remarks(around, all),
                MeasuredSummary.change(choices, all),
                summary.obstacle(all));
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
                var series = series(found, origin);
                var before = answer.before();
                choices.add(new MeasuredIntake.Choice(
                        before == null ? series : series.upon(before),
                        before,
                        answer.seen(),
                        answer.added()
                                ? MeasuredNew.of(
                                        around,
                                        found,
                                        file.name(),
                                        answer.takes().evidence(),
                                        added++,
                                        flat)
                                : null,
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
                found.measurement(),
                found.told(),
                new NewSeries.Counts(found.requests(), found.throttled(), found.failed()),
                origin.map(id -> new NewSeries.Origin(id, found.source().label()))
                        .orElse(null),
                null);
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

    @Override
    public void take(UUID negotiation, UUID intakeId, Answers answers) {
        intake.lock(answered(surroundings.of(negotiation), answers).stream()
                .map(MeasuredAnswers::seen)
                .filter(Objects::nonNull)
                .map(Workload::id)
                .collect(Collectors.toSet()));
        var around = surroundings.of(negotiation);
        var all = answered(around, answers);
        var obstacle = traffic.open() == null ? new MeasuredSummary(traffic).obstacle(all) : traffic.open();
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
