package dev.parley.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.intake.Intake;
import dev.parley.intake.Intakes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Something that was taken in: its originals, what was shown when it was confirmed, and the way to undo it. */
final class TakenPanel extends Div {

    /** @param undo null when the reader may not */
    TakenPanel(
            Intakes intakes,
            UUID negotiation,
            String slug,
            Intake intake,
            boolean mayUndo,
            Runnable undo,
            Runnable close) {
        addClassName("p-stack");
        var tools = new Div();
        tools.addClassName("p-row");
        tools.add(new Anchor("n/" + slug + "/" + intake.place().path(), "See it in place"));
        if (intake.undone() == null && mayUndo) {
            tools.add(new Button("Undo all of it", _ -> undo.run()));
        }
        tools.add(new Button("Close", _ -> close.run()));
        var card = new PCard(intake.format())
                .meta((intake.place().of().isEmpty() ? "" : intake.place().of() + ", ")
                        + PreviewPanel.period(intake.from(), intake.to()))
                .tools(tools)
                .body(new Span(Numbers.counted(intake.rows(), "row") + " taken in by " + intake.by() + ", "
                        + moment(intake.at()) + "."));
        var undone = intake.undone();
        if (undone != null) {
            card.body(new Note(
                    Note.Kind.NEUTRAL,
                    "Undone by " + undone.by() + ", " + moment(undone.at()) + ".",
                    undone.note().isEmpty() ? "What stood before stands again." : undone.note()));
        }
        card.body(originals(intake));
        if (intake.rejected() > 0) {
            card.body(new Span(
                    new Span(Numbers.counted(intake.rejected(), "row")
                            + (intake.rejected() == 1 ? " was not taken. " : " were not taken. ")),
                    new RejectsLink(
                            () -> intakes.rejects(negotiation, intake.id()).orElse(""))));
        }
        add(card);
        intakes.preview(negotiation, intake.id()).ifPresent(preview -> add(new PreviewPanel(preview)));
    }

    private static DataTable originals(Intake intake) {
        var table = new DataTable("The originals").bare();
        table.text("Original");
        table.number("Size").phoneFigure();
        table.text("SHA-256").minor().phoneLine();
        intake.files().forEach(file -> {
            var hash = new Span(file.sha256());
            hash.addClassName("p-hash");
            table.row(file.name(), FilesCard.size(file.bytes()), hash);
        });
        return table;
    }

    static String moment(Instant at) {
        return Numbers.moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + " UTC";
    }
}
