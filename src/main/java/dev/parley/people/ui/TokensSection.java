package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.people.AccessToken;
import dev.parley.people.AccessTokens;

/** One's own tokens for programs: make one, see which there are, revoke one. */
final class TokensSection extends Div {

    private static final int USUAL_DAYS = 90;

    private final AccessTokens tokens;
    private final FieldErrors errors = new FieldErrors();
    private final TextField name = errors.name("name", new TextField("What it is for"));
    private final IntegerField days = errors.name("days", new IntegerField("Days it lasts"));
    private final Div made = new Div();
    private final Div list = new Div();

    TokensSection(AccessTokens tokens) {
        this.tokens = tokens;
        days.setValue(USUAL_DAYS);
        days.setStepButtonsVisible(true);
        made.getElement().setAttribute("role", "status");
        var make = new Button("Make a token", click -> make());
        var form = new Div(name, days);
        form.addClassName("p-form");
        var actions = new Div(make);
        actions.addClassName("p-form-actions");
        add(new PCard("Tokens for programs")
                .meta(
                        "a program that calls the API shows one instead of your name and passphrase; it may do what you may do")
                .body(form, actions, made, list));
        reload();
    }

    private void make() {
        errors.clear();
        made.removeAll();
        try {
            var lasting = days.getValue();
            if (lasting == null) {
                throw new InvalidInput("days", null, "Enter the days it lasts, 1 to 366.");
            }
            show(tokens.make(name.getValue(), lasting));
            name.clear();
            reload();
        } catch (InvalidInput problem) {
            if (!errors.show(problem)) {
                throw problem;
            }
        }
    }

    private void show(AccessToken.Made token) {
        made.add(new Paragraph("Copy the token now: it is not shown again."), new Code(token.text()));
    }

    private void reload() {
        list.removeAll();
        var mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(new Paragraph("You have no tokens."));
            return;
        }
        var items = new UnorderedList();
        mine.forEach(token -> items.add(new ListItem(
                new Span(token.name() + ", made " + BrowserTime.moment(token.made()) + ", lasts until "
                        + BrowserTime.moment(token.expires()) + " "),
                revoke(token))));
        list.add(items);
    }

    private Button revoke(AccessToken token) {
        var button = new Button("Revoke", click -> {
            tokens.revoke(token.id());
            made.removeAll();
            reload();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        button.setAriaLabel("Revoke " + token.name());
        return button;
    }
}
