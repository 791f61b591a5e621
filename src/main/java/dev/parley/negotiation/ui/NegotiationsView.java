package dev.parley.negotiation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** All negotiations of the signed-in person; the way to open another. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Negotiations · Parley")
@PermitAll
public class NegotiationsView extends Div implements BeforeEnterObserver {

    private final Negotiations negotiations;
    private final Access access;
    private final List<StartOffer> offers;

    NegotiationsView(Negotiations negotiations, Access access, List<StartOffer> offers) {
        this.negotiations = negotiations;
        this.access = access;
        this.offers = offers;
        addClassName("p-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var mine = negotiations.mine();
        var buttons = buttons();
        add(new PageHeader("Negotiations").actions(mine.isEmpty() ? new Button[0] : buttons));
        if (mine.isEmpty()) {
            add(new EmptyState(
                    "No negotiation yet",
                    "Ask procurement to add you to one, open your own, or try Parley on the sample.",
                    buttons));
        } else {
            add(new PCard("Where you are a member").body(table(mine)).flush());
        }
    }

    private Button[] buttons() {
        var buttons = new ArrayList<Button>();
        offers.forEach(offer -> buttons.add(new Button(offer.label(), click -> go(offer.start()))));
        buttons.add(new Button("Import", click -> UI.getCurrent().navigate("import")));
        var open = new Button("Open a negotiation", click -> UI.getCurrent().navigate("open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(open);
        return buttons.toArray(Button[]::new);
    }

    private DataTable table(List<Negotiation> mine) {
        var table = new DataTable("Negotiations you are a member of").list();
        table.text("Customer").bold();
        table.text("Negotiation");
        table.text("Agreement from").phoneLabelled();
        table.number("Contract years").phoneLabelled();
        table.text("Your role").phoneLabelled();
        for (var one : mine) {
            table.row(
                            one.customer(),
                            one.name(),
                            Numbers.date(one.effectiveDate()),
                            String.valueOf(one.contractYears()),
                            access.find(one.id())
                                    .map(membership -> membership.role().label())
                                    .orElse(Numbers.NONE))
                    .opens(() -> go(one));
        }
        return table;
    }

    private static void go(Negotiation negotiation) {
        UI.getCurrent().navigate("n/" + negotiation.slug());
    }
}
