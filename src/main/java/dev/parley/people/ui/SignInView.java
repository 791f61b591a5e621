package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.people.CurrentPerson;
import dev.parley.people.DemoPeople;
import dev.parley.people.FirstRun;
import dev.parley.people.TooManyGuesses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The way in: a real form that the browser posts, so that password managers know it. In the demonstration it lists the
 * accounts, and a click fills the form.
 */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Parley")
@AnonymousAllowed
@StyleSheet("context://sign-in.css")
public class SignInView extends Main implements BeforeEnterObserver {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(16);

    private final CurrentPerson currentPerson;
    private final FirstRun firstRun;
    private final Clock clock;
    private final Div message = new Div();
    private final TextField username = new TextField("User name");
    private final PasswordField passphrase = new PasswordField("Passphrase");

    SignInView(CurrentPerson currentPerson, FirstRun firstRun, ObjectProvider<DemoPeople> demo, Clock clock) {
        this.clock = clock;
        this.currentPerson = currentPerson;
        this.firstRun = firstRun;
        addClassName("p-door");
        message.addClassName("p-door-message");
        message.setVisible(false);
        var card = new Div(
                new Image("icon.svg", ""),
                new H1("Parley"),
                new Paragraph("Plan and negotiate Bedrock capacity."),
                message,
                form());
        card.addClassName("p-door-card");
        add(card);
        demo.ifAvailable(people -> card.add(demoAccounts(people)));
    }

    private PostForm form() {
        username.getElement().setProperty("name", "username");
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setAutofocus(true);
        username.setRequired(true);
        username.getElement().setAttribute("autocapitalize", "none");
        passphrase.getElement().setProperty("name", "password");
        passphrase.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        passphrase.setRequired(true);
        var form = new PostForm("sign-in");
        var submit = new Button("Sign in", click -> form.submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(username, passphrase, submit);
        form.submitOnEnterIn(username, passphrase);
        return form;
    }

    private Div demoAccounts(DemoPeople people) {
        var list = new UnorderedList();
        for (var account : people.accounts()) {
            var fill = new Button(account.displayName(), click -> {
                username.setValue(account.username());
                passphrase.setValue(DemoPeople.PASSPHRASE);
                passphrase.focus();
            });
            fill.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            list.add(new ListItem(fill, new Paragraph(nameAndRole(account))));
        }
        var section = new Div(
                new H2("Demo accounts"),
                new Paragraph("The passphrase of each is " + DemoPeople.PASSPHRASE + ". Choose one to fill the form."),
                list);
        section.addClassName("p-door-demo");
        return section;
    }

    private static String nameAndRole(DemoPeople.DemoAccount account) {
        var role = account.role().isEmpty()
                ? "administrator"
                : account.role().toLowerCase(Locale.ROOT).replace('_', ' ');
        return role.equals(account.username()) ? role : account.username() + ", " + role;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentPerson.find().isPresent()) {
            event.forwardTo("");
        } else if (firstRun.open()) {
            event.forwardTo(SetupView.class);
        } else {
            show(event.getLocation().getQueryParameters());
        }
    }

    private void show(QueryParameters query) {
        username.focus();
        var wait = query.getSingleParameter("until").flatMap(this::waiting);
        if (wait.isPresent()) {
            say("alert", wait.get());
        } else if (query.getParameters().containsKey("error")) {
            say("alert", "User name and passphrase do not belong together. Check both and try again.");
        } else if (query.getParameters().containsKey("out")) {
            say("status", "You are signed out.");
        }
    }

    /** The sentence while the wait lasts. An address that somebody has made up shows no other moment than a near one. */
    private Optional<String> waiting(String until) {
        if (!until.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        var moment = Instant.ofEpochSecond(Long.parseLong(until));
        var left = Duration.between(clock.instant(), moment).toSeconds();
        return left <= 0 || left > LONGEST_WAIT.toSeconds()
                ? Optional.empty()
                : Optional.of(TooManyGuesses.sentence(BrowserTime.secondOf(moment), left));
    }

    private void say(String role, String sentence) {
        message.setText(sentence);
        message.getElement().setAttribute("role", role);
        message.setVisible(true);
    }
}
