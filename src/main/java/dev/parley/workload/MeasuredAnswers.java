package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.Measurement;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.workload.MeasuredSurroundings.Around;
import dev.parley.workload.measured.Found;
import dev.parley.workload.measured.ModelName;
import dev.parley.workload.measured.ShapeFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of one series: asked with a sensible proposal, and read from the answers. */
final class MeasuredAnswers {

    static final String NEW = "new";
    static final String NONE = "none";
    static final String KEEP = "keep";

    private final Around around;
    private final Answers answers;
    private final Found found;
    private final String label;
    private final List<ShapeFit> fits;
    private @Nullable Measurement joined;

    MeasuredAnswers(Around around, Answers answers, Found found) {
        this.around = around;
        this.answers = answers;
        this.found = found;
        this.label = found.source().label();
        this.fits =
                found.measurement().hours().week().traffic().map(ShapeFit::of).orElse(List.of());
    }

    List<ShapeFit> fits() {
        return fits;
    }

    /** Code of a workload, {@link #NEW}, {@link #NONE}, or empty while nobody can tell. */
    String workload() {
        var answer = answers.of("workload " + label).map(String::strip).orElse(null);
        if (answer == null) {
            return proposed();
        }
        boolean known =
                answer.equals(NEW) || answer.equals(NONE) || around.workloads().containsKey(answer);
        if (!known) {
            throw new InvalidInput(
                    "workload " + label,
                    answer,
                    "\"" + answer + "\" is no workload that you may change: choose one, or " + NEW + ", or " + NONE
                            + ".");
        }
        if (answer.equals(NEW) && !canBeAdded()) {
            throw new InvalidInput(
                    "workload " + label,
                    answer,
                    label + " has no tokens, or names no model: no workload can be made of it. Choose " + NONE + ".");
        }
        return answer;
    }

    private boolean canBeAdded() {
        return found.measurement().hours().mean().total().signum() > 0
                && !found.source().model().isEmpty()
                && !around.accounts().isEmpty();
    }

    private String proposed() {
        var best = MeasuredMatch.of(found.source(), around.workloads().values());
        if (!best.isEmpty()) {
            return MeasuredMatch.only(best).map(Workload::code).orElse("");
        }
        boolean anothers = !MeasuredMatch.of(found.source(), around.others()).isEmpty();
        if (!canBeAdded() || anothers) {
            return NONE;
        }
        return ModelName.of(found.source().model(), "").opaque() ? "" : NEW;
    }

    @Nullable
    Workload seen() {
        return around.workloads().get(workload());
    }

    /** The series that the workload has, or null. */
    @Nullable
    KeptSeries before() {
        var seen = seen();
        return seen == null ? null : around.kept().apply(seen.id());
    }

    boolean added() {
        return workload().equals(NEW);
    }

    boolean open() {
        return workload().isEmpty();
    }

    boolean leftOut() {
        return workload().equals(NONE);
    }

    List<Preview.Question> questions() {
        return MeasuredQuestions.of(this, canBeAdded() ? around.workloadsOrNew() : around.workloadsOnly());
    }

    String label() {
        return label;
    }

    List<Preview.Option> shapes() {
        var options = new ArrayList<Preview.Option>();
        var seen = seen();
        if (seen != null) {
            options.add(new Preview.Option(KEEP, "keep \"" + seen.shape().name() + "\""));
        }
        fits.forEach(fit -> options.add(new Preview.Option(value(fit.kind()), MeasuredWords.fit(fit))));
        return options;
    }

    static String value(ShapeFit.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String shape() {
        var answer = answers.of("shape " + label).map(String::strip).orElse(null);
        if (answer != null) {
            MeasuredTakes.requireOption("shape " + label, answer, shapes());
            return answer;
        }
        boolean doubted = doubts().about(Doubts.Part.SHAPE);
        boolean keep = doubted || found.measurement().hours().week().measured() < MeasuredTakes.MOST_OF_A_WEEK;
        if (seen() == null) {
            return value(doubted ? ShapeFit.Kind.FLAT : ShapeFit.proposed(fits).kind());
        }
        return keep ? KEEP : value(ShapeFit.proposed(fits).kind());
    }

    /** What the workload's shape becomes, or null to keep it. */
    @Nullable
    ShapeFit shapeChosen() {
        if (fits.isEmpty()) {
            return null;
        }
        var answer = shape();
        return fits.stream()
                .filter(fit -> value(fit.kind()).equals(answer))
                .findFirst()
                .orElse(null);
    }

    private Measurement joined() {
        if (joined == null) {
            var before = before();
            joined = before == null ? found.measurement() : before.under(found.measurement());
        }
        return joined;
    }

    private Doubts doubts() {
        return new Doubts(around.today(), found.measurement(), joined());
    }

    /** Why parts of it are not chosen unasked, as sentences. */
    List<String> doubted() {
        if (open() || leftOut()) {
            return List.of();
        }
        var parts = new ArrayList<Doubts.Part>();
        if (!fits.isEmpty() && doubts().about(Doubts.Part.SHAPE)) {
            parts.add(Doubts.Part.SHAPE);
        }
        parts.addAll(parts().doubted());
        return doubts().sentences(parts);
    }

    MeasuredTakes parts() {
        return new MeasuredTakes(
                found.measurement(),
                joined(),
                found.told(),
                seen(),
                doubts(),
                answers.of("takes " + label),
                "takes " + label);
    }

    SeriesUpload.Takes takes() {
        var shape = shapeChosen();
        boolean measured = shape != null && shape.kind() == ShapeFit.Kind.MEASURED;
        var parts = parts().answer();
        return new SeriesUpload.Takes(
                measured, parts.contains("spread"), added() || parts.contains("volume"), parts.contains("evidence"));
    }
}
