package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.people.AccountKeeping;
import java.util.function.Consumer;

/** Adds an account. */
final class PersonForm extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final TextField username = errors.name("username", new TextField("User name"));
    private final TextField displayName = errors.name("displayName", new TextField("Name to show"));
    private final PasswordField passphrase = errors.name("passphrase", new PasswordField("First passphrase"));
    private final Checkbox administrator = new Checkbox("Administers Parley");

    PersonForm(AccountKeeping accounts, Consumer<String> done, Runnable cancelled) {
        username.setAutocomplete(Autocomplete.OFF);
        displayName.setAutocomplete(Autocomplete.OFF);
        passphrase.setAutocomplete(Autocomplete.NEW_PASSWORD);
        passphrase.setHelperText("At least 12 characters; the person changes it after signing in.");
        var add = new Button("Add", click -> add(accounts, done));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(add, new Button("Cancel", click -> cancelled.run()));
        actions.addClassName("p-form-actions");
        var form = new Div(username, displayName, passphrase, administrator);
        form.addClassName("p-form");
        add(new H2("Add a person"), form, actions);
        username.focus();
    }

    private void add(AccountKeeping accounts, Consumer<String> done) {
        errors.clear();
        try {
            var who = accounts.add(
                    username.getValue(), displayName.getValue(), passphrase.getValue(), administrator.getValue());
            done.accept(who.displayName() + " may sign in as " + who.username() + ".");
        } catch (InvalidInput problem) {
            if (!errors.show(problem)) {
                throw problem;
            }
        }
    }
}
