package dev.parley.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.people.Account;
import dev.parley.people.AccountKeeping;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The accounts of this installation, for administrators. */
@Route("people")
@PageTitle("People · Parley")
@RolesAllowed("ADMINISTRATOR")
public class PeopleView extends Div {

    private final AccountKeeping accounts;
    private final Div list = new Div();
    private final Div panel = new Div();
    private final Span state = new Span();

    PeopleView(AccountKeeping accounts) {
        this.accounts = accounts;
        addClassName("p-screen");
        state.getElement().setAttribute("role", "status");
        var add = new Button("Add a person", click -> open(new PersonForm(accounts, this::done, this::closePanel)));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("p-card");
        add(
                new PageHeader("People")
                        .meta("accounts of this installation; roles are given in each negotiation")
                        .actions(state, add),
                panel,
                list);
        reload();
    }

    private DataTable table(List<Account> shown) {
        var table = new DataTable("Accounts").list();
        table.text("Name");
        table.text("User name").minor();
        table.text("Right").minor();
        table.text("State").phoneFigure();
        table.text("Since").minor().nowrap().phoneLabelled();
        table.text("");
        for (var account : shown) {
            table.row(
                    account.who().displayName(),
                    account.who().username(),
                    account.who().administrator() ? "Administrator" : "",
                    account.disabled() ? Badge.needs("disabled") : new Span("may sign in"),
                    Numbers.date(LocalDate.ofInstant(account.createdAt(), ZoneOffset.UTC)),
                    actionsOf(account));
        }
        return table;
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
        list.removeAll();
        list.add(table(accounts.all()));
    }
}
