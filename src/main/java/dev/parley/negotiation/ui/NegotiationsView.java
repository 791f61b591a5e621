package dev.parley.negotiation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.negotiation.Negotiations;
import jakarta.annotation.security.PermitAll;

/** All negotiations of the signed-in person; the way to open another. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Negotiations · Parley")
@PermitAll
public class NegotiationsView extends Div implements BeforeEnterObserver {

    private final Negotiations negotiations;

    NegotiationsView(Negotiations negotiations) {
        this.negotiations = negotiations;
        addClassName("p-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1("Negotiations"));
        var mine = negotiations.mine();
        if (mine.isEmpty()) {
            add(new Paragraph("You are not a member of a negotiation yet. Ask procurement to add you, or open one."));
            return;
        }
        var list = new UnorderedList();
        mine.forEach(one -> list.add(new ListItem(new Anchor("n/" + one.slug(), one.customer() + ", " + one.name()))));
        add(list);
    }
}
