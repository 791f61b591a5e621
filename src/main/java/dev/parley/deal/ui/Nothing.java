package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.EmptyState;
import dev.parley.deal.Desk;
import java.util.Optional;

/** What is shown while the desk has nothing to compute with: what is missing, and where it is entered. */
final class Nothing {

    private Nothing() {}

    /** Empty when the desk can be shown. */
    static Optional<Component> of(Desk desk, boolean mayEdit) {
        var place = "n/" + desk.negotiation().slug();
        if (!desk.missing().isEmpty()) {
            var state = new EmptyState(
                    "The whole bill is not complete yet",
                    "A commitment is on the whole bill, so every line of it has to be known.",
                    new Anchor(place + "/bill", "Whole bill"),
                    new Anchor(place + "/intake", "Files in"));
            var list = new Div();
            list.addClassName("p-missing");
            desk.missing().forEach(sentence -> list.add(new Span(sentence)));
            state.addComponentAtIndex(1, list);
            return Optional.of(state);
        }
        if (desk.sheets().isEmpty()) {
            return Optional.of(new EmptyState(
                    "No deals yet",
                    mayEdit
                            ? "Enter today's terms first, then what AWS offers: each is evaluated on the whole bill."
                            : "Procurement enters today's terms, then what AWS offers.",
                    new Anchor(place + "/rounds", mayEdit ? "Enter today's terms" : "Rounds")));
        }
        return Optional.empty();
    }
}
