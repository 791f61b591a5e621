package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NotAllowed;
import dev.parley.workload.ListCost;
import dev.parley.workload.Measured;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.SeriesUpload;
import dev.parley.workload.Workload;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measured data of a workload: what is stored, and its replacement by pasted or uploaded rows, previewed first. */
final class SeriesPanel extends Div {

    private final MeasuredTraffic traffic;
    private final Negotiation negotiation;
    private final Workload workload;
    private final ListCost cost;
    private final Runnable close;
    private final Notices notices = new Notices();
    private final Div preview = new Div();

    SeriesPanel(
            MeasuredTraffic traffic,
            Negotiation negotiation,
            Workload workload,
            @Nullable Measured stored,
            ListCost cost,
            Runnable close) {
        this.traffic = traffic;
        this.negotiation = negotiation;
        this.workload = workload;
        this.cost = cost;
        this.close = close;
        addClassName("p-stack");
        preview.addClassName("p-stack");
        if (stored != null) {
            add(stored(stored));
        }
        var cancel = new Button("Back to workloads", click -> close.run());
        add(new PCard(stored == null ? "Measured data of " + workload.code() : "Replace by")
                .meta(workload.name())
                .tools(cancel)
                .body(notices, files(), new SeriesSource(this::show, this::refuse), preview));
    }

    /** A file of any format is read, told apart by model and application, and undone whole elsewhere. */
    private Anchor files() {
        return new Anchor(
                "n/" + negotiation.slug() + "/intake",
                "Take in a file: CloudWatch, an invocation log, LiteLLM, Langfuse or a CSV of any size");
    }

    /** What was counted beside tokens, and which time the minutes are of. */
    private static Optional<Span> counted(Measured stored) {
        var parts = new ArrayList<String>();
        if (stored.requests() != null) {
            parts.add(Numbers.count(stored.requests()) + " requests in the file");
        }
        if (stored.throttled() != null) {
            parts.add(Numbers.count(stored.throttled()) + " throttled");
        }
        if (stored.failed() != null) {
            parts.add(Numbers.count(stored.failed()) + " failed");
        }
        if (stored.minutes() != null && stored.minutesFrom() != null && stored.minutesTo() != null) {
            parts.add("figures by minute are of " + SeriesPreview.moment(stored.minutesFrom()) + " to "
                    + SeriesPreview.moment(stored.minutesTo()));
        }
        var words = new Span(String.join(", ", parts) + ".");
        words.addClassName("p-meta");
        return parts.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private PCard stored(Measured stored) {
        var files = "n/" + negotiation.slug() + "/intake";
        var origin = new Span(stored.fileName() + ", " + Numbers.count(stored.rowsTaken()) + " rows"
                + (stored.rowsRejected() == 0 ? "" : ", " + Numbers.count(stored.rowsRejected()) + " not taken")
                + ". Confirmed by " + stored.by() + ", " + SeriesPreview.moment(stored.at()) + "."
                + (stored.zone() == null ? "" : " Times were written in " + stored.zone() + "."));
        var hash = new Span("SHA-256 " + stored.sha256());
        hash.addClassNames("p-meta", "p-hash");
        var card = new PCard("Measured data of " + workload.code())
                .meta(workload.name())
                .tools(new Button(
                        "Remove",
                        click -> save(
                                () -> traffic.remove(negotiation.id(), workload),
                                "The measured data of " + workload.code() + " is removed.")))
                .body(origin, hash);
        if (stored.intake() != null) {
            card.body(new Anchor(
                    files + "?taken=" + stored.intake(),
                    "How it was taken in: " + Objects.toString(stored.source(), "")));
        }
        counted(stored).ifPresent(card::body);
        traffic.measurement(negotiation.id(), workload.id())
                .ifPresent(measurement -> card.body(new SeriesPreview(measurement)));
        return card;
    }

    private void refuse(InvalidInput problem) {
        preview.removeAll();
        notices.error("Nothing can be read.", problem.sentence());
    }

    private void show(SeriesUpload upload) {
        notices.clear();
        preview.removeAll();
        var read = upload.read();
        if (read.rejected() > 0) {
            notices.say(
                    Note.Kind.NEEDS,
                    Numbers.count(read.rejected()) + " of " + Numbers.count(read.taken() + read.rejected())
                            + " rows are not taken.",
                    "The reasons stand below; the others can be stored without them.");
        }
        var takes = new SeriesTakes(workload, upload, traffic.doubts(upload), cost);
        var confirm = new Button(
                "Store",
                click -> save(
                        () -> traffic.store(negotiation.id(), workload, upload, takes.chosen()),
                        "The measured data of " + workload.code() + " is stored."));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(confirm, new Button("Cancel", click -> close.run()));
        actions.addClassName("p-form-actions");
        preview.add(new SeriesPreview(upload.measurement(), read), takes, actions);
    }

    private void save(Supplier<SaveResult<Workload>> action, String done) {
        try {
            switch (action.get()) {
                case SaveResult.Saved<Workload> saved -> {
                    Notices.toast(done);
                    close.run();
                }
                case SaveResult.Conflict<Workload>(String by, var at, var theirs) ->
                    notices.say(
                            Note.Kind.NEEDS,
                            "Nothing was stored: " + by + " changed " + workload.code() + " meanwhile.",
                            "Open it again and look; the file can be read once more.");
                case SaveResult.Gone<Workload> gone ->
                    notices.say(Note.Kind.NEEDS, "Nothing was stored: somebody removed " + workload.code() + ".", "");
            }
        } catch (InvalidInput problem) {
            notices.error("Nothing was stored.", problem.sentence());
        } catch (NotAllowed notAllowed) {
            notices.error("Nothing was stored.", String.valueOf(notAllowed.getMessage()));
        }
    }
}
