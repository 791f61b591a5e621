package dev.parley.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
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
        var problem = new Div();
        problem.addClassName("p-error-note");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        var open = new Button("Open", click -> {
            problem.setVisible(false);
            try {
                var opened = negotiations.open(form.draft(false));
                getUI().ifPresent(ui -> ui.navigate("n/" + opened.slug() + "/workloads"));
            } catch (InvalidInput invalid) {
                if (!form.show(invalid)) {
                    problem.setText(invalid.sentence());
                    problem.setVisible(true);
                }
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var header = new Div(new H1("Open a negotiation"), open);
        header.addClassName("p-page-header");
        add(header, problem, form);
    }
}
