package dev.parley.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.parley.base.ui.Note;
import java.util.List;

/** What a paper rests on that nobody approved, and what it contradicts; empty where there is nothing. */
final class CautionsNote extends Div {

    CautionsNote(List<String> cautions) {
        var list = new UnorderedList();
        list.addClassName("p-paper-cautions");
        cautions.forEach(caution -> list.add(new ListItem(caution)));
        if (cautions.isEmpty()) {
            setVisible(false);
        } else {
            add(new Note(Note.Kind.NEEDS, "Before you send it. Who approves it reads this too.", "", list));
        }
    }
}
