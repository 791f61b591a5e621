package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.ui.Icon16;
import dev.parley.benchmark.AlternativeBoard.Worth;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.benchmark.Benchmark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms of the room, one at a time in one place above the tables, and what is changed without a form. */
final class RoomEditing {

    private final RoomForms forms;
    private final RoomActions actions;
    private final UUID negotiation;
    private final Runnable changed;
    private final Div place = new Div();

    /** @param changed told when what is stored is something else than before */
    RoomEditing(RoomForms forms, RoomActions actions, UUID negotiation, Runnable changed) {
        this.forms = forms;
        this.actions = actions;
        this.negotiation = negotiation;
        this.changed = changed;
    }

    Component place() {
        return place;
    }

    RoomActions actions() {
        return actions;
    }

    Component[] buttons() {
        return new Component[] {
            new Button("Alternative", Icon16.PLUS.create(), _ -> enter(null)),
            new Button("Benchmark", Icon16.PLUS.create(), _ -> benchmark(null))
        };
    }

    Component detail(AlternativeLine line, @Nullable Worth worth) {
        return AlternativeDetail.of(
                line,
                worth,
                new Button("Change", Icon16.EDIT.create(), _ -> enter(line)),
                new Button("Remove", Icon16.REMOVE.create(), _ -> actions.remove(line)));
    }

    ComparablesCard.Editing comparables() {
        return new ComparablesCard.Editing(this::benchmark, actions::remove);
    }

    private void enter(@Nullable AlternativeLine line) {
        place.removeAll();
        place.add(forms.alternative(negotiation, line, this::settled, place::removeAll));
    }

    private void benchmark(@Nullable Benchmark one) {
        place.removeAll();
        place.add(forms.benchmark(negotiation, one, this::settled, place::removeAll));
    }

    private void settled() {
        place.removeAll();
        changed.run();
    }
}
