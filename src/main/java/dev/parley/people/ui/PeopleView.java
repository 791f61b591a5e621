package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.people.Account;
import dev.parley.people.AccountKeeping;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The accounts of this installation, for administrators. */
@Route("people")
@PageTitle("People · Parley")
@RolesAllowed("ADMINISTRATOR")
public class PeopleView extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final AccountKeeping accounts;
    private final Grid<Account> grid = new Grid<>();
    private final Div panel = new Div();
    private final Span state = new Span();

    PeopleView(AccountKeeping accounts) {
        this.accounts = accounts;
        addClassName("p-screen");
        state.getElement().setAttribute("role", "status");
        var add = new Button("Add a person", click -> open(new PersonForm(accounts, this::done, this::closePanel)));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(add);
        actions.addClassName("p-page-actions");
        var header = new Div(new H1("People"), state, actions);
        header.addClassName("p-page-header");
        columns();
        add(header, panel, grid);
        reload();
    }

    private void columns() {
        grid.addColumn(account -> account.who().displayName())
                .setHeader("Name")
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(account -> account.who().username())
                .setHeader("User name")
                .setSortable(true);
        grid.addColumn(account -> account.who().administrator() ? "Administrator" : "")
                .setHeader("Right");
        grid.addColumn(account -> account.disabled() ? "Disabled" : "May sign in")
                .setHeader("State");
        grid.addColumn(account -> DAY.format(account.createdAt())).setHeader("Since");
        grid.addComponentColumn(this::actionsOf)
                .setHeader("Actions")
                .setFlexGrow(0)
                .setWidth("120px");
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", "Accounts");
    }

    private MenuBar actionsOf(Account account) {
        var who = account.who();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var root = bar.addItem("Change");
        root.setAriaLabel("Change " + who.displayName());
        var menu = root.getSubMenu();
        if (account.disabled()) {
            menu.addItem(
                    "Enable", click -> change(() -> accounts.enable(who.id()), who.displayName() + " may sign in."));
        } else {
            menu.addItem(
                    "Disable", click -> change(() -> accounts.disable(who.id()), who.displayName() + " is shut out."));
        }
        menu.addItem(
                who.administrator() ? "Take administration away" : "Make administrator",
                click -> change(
                        () -> accounts.administrator(who.id(), !who.administrator()),
                        who.displayName()
                                + (who.administrator() ? " no longer administers Parley." : " administers Parley.")));
        menu.addItem("Reset passphrase", click -> open(new ResetForm(accounts, who, this::done, this::closePanel)));
        return bar;
    }

    private void change(Runnable change, String done) {
        try {
            change.run();
            done(done);
        } catch (InvalidInput refused) {
            state.setText(refused.sentence());
        }
    }

    private void open(Div form) {
        state.setText("");
        panel.removeAll();
        panel.add(form);
    }

    private void closePanel() {
        panel.removeAll();
    }

    private void done(String sentence) {
        closePanel();
        state.setText(sentence);
        reload();
    }

    private void reload() {
        grid.setItems(accounts.all())
                .setIdentifierProvider(account -> account.who().id());
    }
}
