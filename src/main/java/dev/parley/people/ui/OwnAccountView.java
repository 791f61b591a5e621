package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.people.AccessTokens;
import dev.parley.people.CurrentPerson;
import dev.parley.people.OwnAccount;
import jakarta.annotation.security.PermitAll;

/** One's own account: the passphrase, and tokens for programs. */
@Route("account")
@PageTitle("Your account · Parley")
@PermitAll
public class OwnAccountView extends Div {

    private final OwnAccount account;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField current = errors.name("current", new PasswordField("Current passphrase"));
    private final PasswordField next = errors.name("passphrase", new PasswordField("New passphrase"));
    private final Span state = new Span();

    OwnAccountView(OwnAccount account, CurrentPerson currentPerson, AccessTokens tokens) {
        this.account = account;
        addClassName("p-screen");
        var who = currentPerson.get();
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText("At least 12 characters. A few words do well.");
        state.getElement().setAttribute("role", "status");
        var change = new Button("Change passphrase", click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(change, state);
        actions.addClassName("p-form-actions");
        var form = new Div(current, next);
        form.addClassName("p-form");
        add(
                new PageHeader("Your account").meta(who.displayName() + ", signed in as " + who.username()),
                new PCard("Passphrase")
                        .meta("a change signs you out everywhere else")
                        .body(form, actions),
                new TokensSection(tokens));
    }

    private void change() {
        errors.clear();
        state.setText("");
        try {
            account.changePassphrase(current.getValue(), next.getValue());
            current.clear();
            next.clear();
            state.setText("Changed.");
        } catch (InvalidInput problem) {
            if (!errors.show(problem)) {
                throw problem;
            }
        }
    }
}
