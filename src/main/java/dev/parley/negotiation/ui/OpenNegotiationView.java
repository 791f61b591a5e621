package dev.parley.negotiation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Negotiations;
import jakarta.annotation.security.PermitAll;

/** Opens a negotiation. Whoever opens it is its first procurement member. */
@Route(value = "open", layout = MainLayout.class)
@PageTitle("Open a negotiation · Parley")
@PermitAll
public class OpenNegotiationView extends Div {

    OpenNegotiationView(Negotiations negotiations) {
        addClassName("p-screen");
        var form = new AgreementForm(null);
        var notices = new Notices();
        var guard = new LeaveGuard(form, "The negotiation is not opened; what you typed is not saved.");
        form.guardedBy(guard);
        var open = new Button("Open", click -> {
            notices.clear();
            try {
                var opened = negotiations.open(form.draft(false));
                guard.settled();
                UI.getCurrent().navigate("n/" + opened.slug() + "/workloads");
            } catch (InvalidInput problem) {
                form.show(problem, notices, "Not opened.");
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.enter(form, open);
        add(
                new PageHeader("Open a negotiation")
                        .meta("you become its procurement lead and add the others afterwards")
                        .actions(open),
                notices,
                form);
    }
}
