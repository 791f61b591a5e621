package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.people.AccountKeeping;
import dev.parley.people.Who;
import java.util.function.Consumer;

/** Gives somebody who has lost it another passphrase. */
final class ResetForm extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final PasswordField passphrase = errors.name("passphrase", new PasswordField("New passphrase"));

    ResetForm(AccountKeeping accounts, Who who, Consumer<String> done, Runnable cancelled) {
        passphrase.setAutocomplete(Autocomplete.NEW_PASSWORD);
        passphrase.setHelperText("At least 12 characters. The sessions of the account end.");
        var reset = new Button("Reset", click -> {
            errors.clear();
            try {
                accounts.resetPassphrase(who.id(), passphrase.getValue());
                done.accept(who.displayName() + " has a new passphrase.");
            } catch (InvalidInput problem) {
                if (!errors.show(problem)) {
                    throw problem;
                }
            }
        });
        reset.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(reset, new Button("Cancel", click -> cancelled.run()));
        actions.addClassName("p-form-actions");
        var form = new Div(passphrase);
        form.addClassName("p-form");
        add(new H2("New passphrase for " + who.displayName()), form, actions);
        passphrase.focus();
    }
}
