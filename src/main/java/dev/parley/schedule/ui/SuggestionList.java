package dev.parley.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.schedule.Aim;
import dev.parley.schedule.LineSuggestions;
import dev.parley.schedule.Suggestion;
import java.math.BigDecimal;
import java.util.function.BiConsumer;

/** What is suggested for one line, why, and a button to take it. */
final class SuggestionList extends Div {

    /** @param take told which rate to set to what */
    SuggestionList(PositionCells cells, LineSuggestions suggested, boolean editable, BiConsumer<Aim, BigDecimal> take) {
        addClassName("p-suggestions");
        for (var aim : Aim.values()) {
            suggested.of(cells.line().id(), aim).ifPresent(one -> {
                var rate = one.rate();
                var label = new Span(aim.label() + (rate == null ? "" : " " + Numbers.rate(rate)));
                label.addClassName("p-suggestion-rate");
                var row = new Div(label, new Span(one.sentence()));
                if (cells.position().overridden(aim)) {
                    row.add(new Span(
                            "Overridden: " + Numbers.rate(cells.position().rate(aim)) + " instead of "
                                    + Numbers.rate(cells.position().suggested(aim)) + " that was taken."));
                }
                if (editable) {
                    taking(row, aim, one, take);
                }
                add(row);
                computed(aim, one, editable, take);
            });
        }
    }

    /** What would be suggested without Rounds. */
    private void computed(Aim aim, Suggestion one, boolean editable, BiConsumer<Aim, BigDecimal> take) {
        var computed = one.computed();
        if (computed == null) {
            return;
        }
        var rate = computed.rate();
        var label = new Span(rate == null ? "computed: none" : "computed " + Numbers.rate(rate));
        label.addClassNames("p-suggestion-rate", "p-minor");
        var row = new Div(label, new Span(computed.sentence()));
        if (editable && (one.rate() == null || rate == null || rate.compareTo(one.rate()) != 0)) {
            taking(row, aim, computed, take);
        }
        add(row);
    }

    private static void taking(Div row, Aim aim, Suggestion one, BiConsumer<Aim, BigDecimal> take) {
        var rate = one.rate();
        if (rate != null) {
            var button = new Button("Take suggestion", _ -> take.accept(aim, rate));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel("Take suggestion " + Numbers.rate(rate) + " as " + aim.word());
            row.add(button);
        }
    }
}
