package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.deal.Advice;
import dev.parley.deal.Advice.Gap;
import dev.parley.deal.Advice.Suggested;
import dev.parley.deal.TermWords;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What to do next: the cheapest commitment, the cheapest concession that closes the gap, three asks of equal worth. */
final class SuggestionsCard {

    private static final int PARTLY = 4;

    private final @Nullable Consumer<Suggested> keep;

    /** @param keep makes an idea of a suggestion and opens it; null for whoever only reads */
    SuggestionsCard(@Nullable Consumer<Suggested> keep) {
        this.keep = keep;
    }

    /** The cheapest commitment and what closes the gap: beside the curve. */
    Component beside(Advice suggestions) {
        var cards = Columns.stack();
        var flat = suggestions.flat();
        if (flat != null) {
            cards.add(least(flat, suggestions.ramp()));
        }
        var gap = suggestions.gap();
        cards.add(gap == null ? noGap() : closing(gap));
        return cards;
    }

    /** The next ask, three ways; nothing where the offer needs none. */
    Component asks(Advice suggestions) {
        var gap = suggestions.gap();
        return gap != null && gap.usd().signum() > 0 ? packages(gap) : new Div();
    }

    private PCard least(Suggested flat, @Nullable Suggested ramp) {
        var card = new PCard("Cheapest commitment")
                .meta("other terms of " + flat.base().name());
        card.body(commitment(flat, "a year, flat"));
        if (ramp == null) {
            card.body(words("No ramp over the tier table costs less."));
        } else {
            card.body(commitment(ramp, "rising"));
        }
        return card;
    }

    private Component commitment(Suggested one, String how) {
        var head = new Span(
                Shown.unbroken(TermWords.commitments(one.deal().header().commitments())) + " " + how + ", "
                        + Shown.discounts(one.deal().header().discounts()) + ": " + Numbers.usdShort(one.expected()));
        head.addClassName("p-strong");
        var latest = one.savesToLatest();
        return latest != null && latest.signum() < 0
                ? new Div(
                        head,
                        words(savings(one)),
                        words("The offer in hand is better than the tier table: nothing to ask for here."))
                : block(head, words(savings(one)), one);
    }

    private static String savings(Suggested one) {
        var latest = one.savesToLatest();
        var today = one.savesToToday();
        var words = latest == null ? "" : Shown.against(latest.negate(), "AWS's latest");
        if (today != null) {
            words += (words.isEmpty() ? "" : ", ") + Shown.against(today.negate(), "today's terms");
        }
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static PCard noGap() {
        return new PCard("From the offer to our target")
                .body(words("Enter AWS's offer and our target: then it says which concession closes the gap."));
    }

    private PCard closing(Gap gap) {
        var card = new PCard("From the offer to our target")
                .meta(gap.offer().name() + " to " + gap.target().name());
        if (gap.usd().signum() <= 0) {
            return card.body(words(
                    gap.offer().name() + " is already as good as our target: " + Shown.against(gap.usd(), "it") + "."));
        }
        if (gap.closing().isEmpty()) {
            card.body(words("No lever alone closes the gap of " + Numbers.usdShort(gap.usd())
                    + ". Moved all the way, the most first:"));
        } else {
            var cheapest = gap.closing().getFirst();
            card.body(
                    words("The gap is " + Numbers.usdShort(gap.usd())
                            + ". The cheapest concession that closes it alone, by what it gives up on paper:"),
                    block(
                            strong(changes(cheapest)),
                            words("Saves us " + Numbers.usdShort(cheapest.saves()) + "."),
                            cheapest));
            gap.closing().stream()
                    .skip(1)
                    .forEach(one -> card.body(
                            words("Or: " + changes(one) + ", saves us " + Numbers.usdShort(one.saves()) + ".")));
        }
        if (!gap.partly().isEmpty()) {
            card.body(partly(gap.partly()));
        }
        return card;
    }

    private static Component partly(List<Suggested> partly) {
        var table =
                new DataTable("Levers that do not close the gap alone").dense().bare();
        table.addClassName("p-levers");
        table.text("Alone, all the way").phoneLine();
        table.number("Saves us").bold().phoneFigure();
        partly.stream().limit(PARTLY).forEach(one -> table.row(changes(one), Numbers.usdShort(one.saves())));
        return table;
    }

    private PCard packages(Gap gap) {
        var card = new PCard("Three asks of equal joint worth")
                .meta("each as good for us as " + gap.target().name() + ", from "
                        + gap.offer().name());
        if (gap.packages().isEmpty()) {
            return card.body(words("All we ask for together does not reach the target: ask for more, or look at the"
                    + " target again."));
        }
        var grid = new Div();
        grid.addClassName("p-packages");
        for (int i = 0; i < gap.packages().size(); i++) {
            grid.add(onePackage(i + 1, gap.packages().get(i)));
        }
        return card.body(grid);
    }

    private Component onePackage(int number, Suggested one) {
        var head = new Span(Shown.unbroken("Led by: " + one.title()));
        head.addClassName("p-strong");
        var list = new UnorderedList();
        one.changes().forEach(change -> list.add(new ListItem(Shown.unbroken(change))));
        var whole = block(head, list, one);
        whole.addComponentAtIndex(
                2,
                words("Worth " + Numbers.usdShort(one.saves()) + " jointly; " + Numbers.usdShort(one.expected())
                        + " expected."));
        whole.getElement().setAttribute("aria-label", "Ask " + number);
        return whole;
    }

    private Div block(Component head, Component below, Suggested one) {
        var block = new Div(head, below);
        block.addClassName("p-suggested");
        var action = keep;
        if (action != null) {
            var button = new Button("Make it an ask", _ -> action.accept(one));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel("Make it an ask: " + one.title());
            block.add(button);
        }
        return block;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("p-strong");
        return span;
    }

    private static String changes(Suggested one) {
        return Shown.unbroken(String.join("; ", one.changes()));
    }

    private static Paragraph words(String text) {
        return new Paragraph(text);
    }
}
