package dev.parley.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.failure.Failure;
import dev.parley.base.ui.ErrorNote;
import dev.parley.base.ui.LookAgain;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Preview;
import dev.parley.intake.Standing;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files that wait for a word: being read, with their progress; read, with what they would change; or refused. */
final class WaitingPanel extends Div {

    private final transient IntakeDesk desk;
    private final UUID negotiation;
    private final UUID staging;
    private String names = "";
    private boolean coming = false;
    private final transient Consumer<IntakeDesk.Confirmed> taken;
    private final transient Runnable dropped;
    private final Notices notices = new Notices();
    private final Div content = new Div();

    /**
     * @param taken   told what was taken in
     * @param dropped told that the files are gone
     */
    WaitingPanel(
            IntakeDesk desk,
            UUID negotiation,
            Standing standing,
            Consumer<IntakeDesk.Confirmed> taken,
            Runnable dropped) {
        this.desk = desk;
        this.negotiation = negotiation;
        this.staging = standing.id();
        this.taken = taken;
        this.dropped = dropped;
        addClassNames("p-stack", "p-waiting");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "group");
        content.addClassName("p-stack");
        add(notices, content);
        show(standing);
    }

    /** Brings it before the reader's eyes and gives it the focus, so that the next tab key is at its buttons. */
    void come() {
        coming = true;
        comeNow();
    }

    /** Again once there is a preview: what only says that it reads may be too short to come to the top. */
    private void comeNow() {
        getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }

    private void show(Standing standing) {
        content.removeAll();
        names = FilesCard.names(standing);
        getElement().setAttribute("aria-label", names.isEmpty() ? "Files that wait" : "Waiting: " + names);
        switch (standing.state()) {
            case ARRIVING ->
                content.add(FilesCard.of(
                        standing,
                        "Arriving",
                        new Paragraph("The files are on their way, or wait to be read."),
                        new Div(
                                named(new Button("Read them", _ -> act(() -> show(desk.read(negotiation, staging))))),
                                drop("Drop"))));
            case READING -> reading(standing);
            case REFUSED -> content.add(refused(standing));
            case READY -> content.add(ready(standing));
        }
        if (coming && standing.state() != Standing.State.READING) {
            coming = false;
            comeNow();
        }
    }

    private void reading(Standing standing) {
        var far = new ReadingBar(standing);
        var card = FilesCard.of(standing, "Reading", far.bar, far.words);
        KnownNotes.of(standing).forEach(card::body);
        content.add(card.body(drop("Cancel")));
        LookAgain.until(far.bar, () -> {
            var now = attempt(() -> desk.standing(negotiation, staging), standing);
            if (now.state() == Standing.State.READING) {
                far.show(now);
                return false;
            }
            show(now);
            return true;
        });
    }

    private PCard refused(Standing standing) {
        var card = FilesCard.of(
                standing,
                "Not taken in",
                new ErrorNote("Nothing of this was taken in.", String.valueOf(standing.problem())));
        if (!standing.rejects().isEmpty()) {
            card.body(FilesCard.rejects(standing), new RejectsLink(() -> desk.rejects(negotiation, staging)));
        }
        return card.body(drop("Drop these files"));
    }

    private PCard ready(Standing standing) {
        Preview preview = Objects.requireNonNull(standing.preview());
        var card = FilesCard.of(standing, preview.headline());
        if (standing.problem() != null) {
            card.body(new ErrorNote("The last answer was not taken.", standing.problem()));
        }
        if (standing.note() != null) {
            card.body(new Note(Note.Kind.NEUTRAL, standing.note(), ""));
        }
        var before = standing.before();
        KnownNotes.of(standing).forEach(card::body);
        if (standing.rejected() > 0) {
            card.body(new Note(
                    Note.Kind.NEEDS,
                    Numbers.count(standing.rejected()) + " of "
                            + Numbers.counted(standing.rejected() + standing.rows(), "row")
                            + (standing.rejected() == 1 ? " is not taken." : " are not taken."),
                    "The reasons stand below and in the list.",
                    new RejectsLink(() -> desk.rejects(negotiation, staging))));
        }
        if (!preview.questions().isEmpty()) {
            card.body(new QuestionsPanel(preview.questions(), this::answer));
        }
        var decision = new Decision(preview, before != null, this::confirm, drop("Drop"));
        named(decision.confirm);
        card.body(decision, new PreviewPanel(preview));
        return standing.rejects().isEmpty() ? card : card.body(FilesCard.rejects(standing));
    }

    private void answer(Map<String, String> given) {
        notices.clear();
        act(() -> {
            show(desk.answer(negotiation, staging, given));
            var field = QuestionsPanel.id(given.keySet().iterator().next());
            getElement().executeJs("this.querySelector('#' + $0)?.focus()", field);
        });
    }

    private void confirm() {
        notices.clear();
        act(() -> taken.accept(desk.confirm(negotiation, staging)));
    }

    /** Several panels have the same buttons: for a screen reader each names its files. */
    private Button named(Button button) {
        button.setAriaLabel(button.getText() + (names.isEmpty() ? "" : " " + names));
        return button;
    }

    private Button drop(String label) {
        return named(new Button(label, _ -> {
            attempt(
                    () -> {
                        desk.drop(negotiation, staging);
                        return true;
                    },
                    false);
            dropped.run();
        }));
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException refused) {
            notices.error("Nothing was written.", Failure.of(refused).sentence());
            var now = attempt(() -> desk.standing(negotiation, staging), null);
            if (now != null) {
                show(now);
            }
        }
    }

    /** What it gives, or what stands in when the files are gone. */
    private <T extends @Nullable Object> T attempt(Supplier<T> action, T standIn) {
        try {
            return action.get();
        } catch (RuntimeException gone) {
            notices.error("These files are not here any more.", Failure.of(gone).sentence());
            return standIn;
        }
    }
}
