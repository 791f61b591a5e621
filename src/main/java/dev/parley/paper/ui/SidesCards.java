package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.engine.report.Format;
import dev.parley.paper.PaperWords;
import dev.parley.paper.RunRate;
import dev.parley.paper.Wordings;
import dev.parley.paper.print.Shown;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Consumer;

/** Beside the sheets: the words of the papers, and how the forecast stands to what AWS bills. */
final class SidesCards {

    private SidesCards() {}

    /** @param edit shows the form, or no longer */
    static PCard wording(
            Wordings wordings, UUID negotiation, PaperWords words, boolean editing, Consumer<Boolean> edit) {
        var card = new PCard("Wording and mark")
                .meta(words.id() == null ? "as Parley proposes it" : "set by " + words.by());
        if (editing) {
            return card.body(
                    new WordingForm(wordings, negotiation, words, _ -> edit.accept(false), () -> edit.accept(false)));
        }
        var mark = new Paragraph(words.nda() == null ? "No mark on the pages." : "On every page: " + words.nda());
        mark.addClassName("p-minor");
        return card.tools(new Button("Change", _ -> edit.accept(true))).body(new Paragraph(words.nonBinding()), mark);
    }

    /** Internal: by how much the forecast differs from the run rate AWS sees. */
    static Component runRate(RunRate rate) {
        var note = new Div(new InternalBadge(), new Span(sentence(rate)));
        note.addClassName("p-paper-run-rate");
        return note;
    }

    private static String sentence(RunRate rate) {
        if (rate.billed() == null || rate.paid() == null) {
            return "No bill is taken in: how the forecast stands to what AWS sees in its own billing is unknown.";
        }
        var billed = "AWS bills Bedrock at " + Numbers.usd(rate.paid()) + " a month ("
                + rate.billed().label() + ", " + Numbers.counted(rate.months(), "month") + ")";
        if (rate.forecast() == null) {
            return billed + "; what the forecast of " + rate.first().label() + " costs is unknown.";
        }
        var forecast = billed + "; the forecast of " + rate.first().label() + " is " + Numbers.usd(rate.forecast())
                + " a month on demand at list";
        return rate.above()
                .map(above -> forecast + ": " + Shown.of(above.abs(), Format.SHARE)
                        + (above.compareTo(BigDecimal.ZERO) < 0 ? " below" : " above") + " the run rate AWS sees.")
                .orElse(forecast + ".");
    }
}
