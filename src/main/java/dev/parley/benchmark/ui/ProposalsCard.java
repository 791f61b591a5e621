package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.Proposal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the price book shows to be cheaper and nobody has entered. */
final class ProposalsCard {

    private static final int SHOWN_FIRST = 8;

    private ProposalsCard() {}

    /**
     * @param all    whether all of them are shown, or the first
     * @param more   called to see all
     * @param accept null for whoever only looks
     */
    static PCard of(AlternativeBoard board, boolean all, Runnable more, @Nullable Consumer<Proposal> accept) {
        var card = new PCard("Seen in the price book")
                .meta("cheaper on the own mix in the first contract year; equal token counts, quality open");
        var none = board.noMove().isEmpty()
                ? ""
                : "No move on Bedrock is known for " + String.join(", ", board.noMove()) + ".";
        if (board.proposals().isEmpty()) {
            return card.body(new Paragraph("Nothing cheaper is priced that nobody has entered. " + none));
        }
        var shown = all
                ? board.proposals()
                : board.proposals().stream().limit(SHOWN_FIRST).toList();
        card.flush().body(table(shown, accept));
        if (shown.size() < board.proposals().size()) {
            card.tools(new Button("Show all " + board.proposals().size(), click -> more.run()));
        }
        return none.isEmpty() ? card : card.foot(none);
    }

    private static DataTable table(List<Proposal> shown, @Nullable Consumer<Proposal> accept) {
        var table = new DataTable("Alternatives seen in the price book").dense();
        table.text("For");
        table.text("Where").phoneLine();
        table.text("Why").minor().phoneLine();
        table.number("Now, CY1").phoneHidden();
        table.number("There, CY1").phoneLabelled();
        table.number("Price").phoneFigure();
        table.text("").phoneLine();
        for (var one : shown) {
            table.row(
                    one.code(),
                    one.modelName(),
                    one.why(),
                    Shown.usd(one.now()),
                    Shown.usd(one.there()),
                    Shown.change(one.change()),
                    button(one, accept));
        }
        return table;
    }

    private static Component button(Proposal one, @Nullable Consumer<Proposal> accept) {
        if (accept == null) {
            return new Span(Numbers.NONE);
        }
        var button = new Button("Enter", click -> accept.accept(one));
        button.setAriaLabel("Enter " + one.modelName() + " for " + one.code());
        button.addThemeName("small");
        return button;
    }
}
