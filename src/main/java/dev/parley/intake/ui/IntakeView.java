package dev.parley.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.failure.Failure;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files in: dropped, looked at, taken in, undone. What is looked at is in the address. */
@Route(value = "n/:negotiation/intake", layout = MainLayout.class)
@PageTitle("Files in · Parley")
@PermitAll
@StyleSheet("context://intake.css")
public class IntakeView extends NegotiationScreen {

    private final transient IntakeDesk desk;
    private final transient Intakes intakes;
    private Notices notices = new Notices();
    private Div waiting = new Div();
    private Div history = new Div();

    IntakeView(Negotiations negotiations, Access access, IntakeDesk desk, Intakes intakes) {
        super(negotiations, access, Permission.SEE);
        this.desk = desk;
        this.intakes = intakes;
    }

    @Override
    protected void show(QueryParameters query) {
        var address = IntakeAddress.of(query);
        notices = new Notices();
        waiting = new Div();
        waiting.addClassName("p-stack");
        history = new Div();
        history.addClassName("p-stack");
        var head = new PageHeader("Files in")
                .meta("Measured traffic, bills and price lists. Nothing is written before you confirm it.");
        add(head, notices);
        if (membership().may(Permission.EDIT_OWN_WORKLOADS)) {
            add(
                    new PCard("Take in")
                            .body(new DropZone(desk, id(), this::showWaiting), new KnownFiles(membership())),
                    waiting);
            showWaiting(address.waiting());
        }
        add(history);
        showHistory(address);
    }

    /** @param come the one to come to, or null */
    private void showWaiting(@Nullable UUID come) {
        waiting.removeAll();
        for (var standing : desk.waiting(id())) {
            var panel = new WaitingPanel(desk, id(), standing, this::taken, () -> showWaiting(null));
            waiting.add(panel);
            if (standing.id().equals(come)) {
                panel.come();
            }
        }
    }

    private void taken(IntakeDesk.Confirmed confirmed) {
        var intake = confirmed.intake();
        showWaiting(null);
        showHistory(IntakeAddress.START);
        var undo = new Button("Undo", _ -> undo(intake));
        notices.say(
                Note.Kind.GOOD,
                intake.format() + (confirmed.before() ? " is in already: " : " is taken in: ")
                        + Numbers.counted(intake.rows(), "row") + " of " + intake.fileNames()
                        + (confirmed.before() ? ", by " + intake.by() + " on " + TakenPanel.moment(intake.at()) : "")
                        + ".",
                "",
                new Anchor("n/" + negotiation().slug() + "/" + intake.place().path(), "See it in place"),
                undo);
    }

    private void undo(Intake intake) {
        try {
            var undone = intakes.undo(id(), intake.id());
            var note = undone.undone() == null ? "" : undone.undone().note();
            notices.say(
                    note.isEmpty() ? Note.Kind.GOOD : Note.Kind.NEEDS,
                    intake.format() + " is undone.",
                    note.isEmpty() ? "What stood before stands again." : note);
        } catch (RuntimeException refused) {
            notices.error("Nothing was undone.", Failure.of(refused).sentence());
        }
        showHistory(IntakeAddress.START);
    }

    private void showHistory(IntakeAddress address) {
        history.removeAll();
        if (address.taken() != null) {
            intakes.one(id(), address.taken())
                    .ifPresentOrElse(
                            intake -> {
                                var panel = new TakenPanel(
                                        intakes,
                                        id(),
                                        negotiation().slug(),
                                        intake,
                                        membership().may(intake.kind().needed()),
                                        () -> undo(intake),
                                        () -> open(null));
                                history.add(panel);
                                panel.getElement().executeJs("this.scrollIntoView({block: 'start'})");
                            },
                            () -> notices.error(
                                    "This was never taken in here.",
                                    "The address names nothing that is there, or nothing that you may see."));
        }
        var all = intakes.all(id());
        history.add(
                all.isEmpty()
                        ? new EmptyState(
                                "Nothing was taken in yet",
                                "What is measured, billed and published does not have to be typed: drop the file.")
                        : new PCard("Taken in")
                                .meta(all.size() == 1 ? "1 time" : all.size() + " times")
                                .flush()
                                .body(table(all, address)));
    }

    private DataTable table(List<Intake> all, IntakeAddress address) {
        var table = new DataTable("What was taken in").list();
        table.text("What");
        table.text("File").phoneLine();
        table.text("Of").phoneLine();
        table.text("Period").nowrap();
        table.number("Rows").phoneFigure();
        table.number("Not taken").phoneLabelled();
        table.text("By").phoneLine();
        table.text("").phoneLine();
        for (var intake : all) {
            var undone = intake.undone();
            var row = table.row(
                            intake.kind().label() + ": " + intake.format(),
                            intake.fileNames(),
                            intake.place().of().isEmpty()
                                    ? Numbers.NONE
                                    : intake.place().of(),
                            PreviewPanel.period(intake.from(), intake.to()),
                            Numbers.count(intake.rows()),
                            Numbers.count(intake.rejected()),
                            intake.by() + ", " + TakenPanel.moment(intake.at()),
                            undone == null
                                    ? undoButton(intake)
                                    : new Span("undone by " + undone.by() + ", " + TakenPanel.moment(undone.at())))
                    .opens(() -> open(intake.id()))
                    .selected(intake.id().equals(address.taken()));
            if (undone != null) {
                row.faded();
            }
        }
        return table;
    }

    /** Nothing for a reader who may not. */
    private Span undoButton(Intake intake) {
        if (!membership().may(intake.kind().needed())) {
            return new Span();
        }
        var undo = new Button("Undo", _ -> undo(intake));
        undo.setAriaLabel("Undo " + intake.fileNames());
        undo.setDisableOnClick(true);
        // the row opens when it is pressed; its button does not
        undo.getElement().executeJs("this.addEventListener('click', event => event.stopPropagation())");
        return new Span(undo);
    }

    private void open(@Nullable UUID intake) {
        UI.getCurrent()
                .navigate(
                        IntakeAddress.path(negotiation().slug()),
                        IntakeAddress.taken(intake).query());
    }

    private UUID id() {
        return negotiation().id();
    }
}
