package dev.parley.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.people.FirstRun;

/** Makes the first administrator; once there is an account this page does not exist. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set up · Parley")
@AnonymousAllowed
@StyleSheet("context://sign-in.css")
public class SetupView extends Main implements BeforeEnterObserver {

    private final FirstRun firstRun;
    private final FieldErrors errors = new FieldErrors();
    private final TextField code = errors.name("code", new TextField("One-time code"));
    private final TextField username = errors.name("username", new TextField("User name"));
    private final TextField displayName = errors.name("displayName", new TextField("Name to show"));
    private final PasswordField passphrase = errors.name("passphrase", new PasswordField("Passphrase"));
    private final Div card = new Div();

    SetupView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("p-door");
        card.addClassName("p-door-card");
        code.setHelperText("It stands in the log of this start.");
        code.setAutofocus(true);
        code.setAutocomplete(Autocomplete.OFF);
        username.setAutocomplete(Autocomplete.USERNAME);
        displayName.setAutocomplete(Autocomplete.NAME);
        passphrase.setHelperText("At least 12 characters. A few words do well.");
        passphrase.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var make = new Button("Make the first administrator", click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        card.add(
                new H1("Set up Parley"),
                new Paragraph("There is no account yet. The first one administers Parley."),
                code,
                username,
                displayName,
                passphrase,
                make);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.open()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void make() {
        errors.clear();
        try {
            var who =
                    firstRun.claim(code.getValue(), username.getValue(), displayName.getValue(), passphrase.getValue());
            card.removeAll();
            card.add(
                    new H1("Parley is set up"),
                    new Paragraph(who.displayName() + " administers it."),
                    new Anchor("sign-in", "Sign in"));
        } catch (InvalidInput problem) {
            if (!errors.show(problem)) {
                throw problem;
            }
        }
    }
}
