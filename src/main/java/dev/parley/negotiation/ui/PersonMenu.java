package dev.parley.negotiation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.parley.base.ui.Avatar;
import dev.parley.people.Who;

/** The person at the bottom of the drawer: name, account, sign out. */
final class PersonMenu extends Div {

    PersonMenu(Who who, AuthenticationContext authentication) {
        addClassName("p-person");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var avatar = new Avatar(who.displayName(), 0);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(who.displayName());
        name.addClassName("p-person-name");
        name.getElement().setAttribute("title", who.displayName());
        var face = new Div(avatar, name);
        face.addClassName("p-person-face");
        var root = menu.addItem(face);
        root.setAriaLabel("Account of " + who.displayName());
        root.getSubMenu().addItem("Your account", click -> UI.getCurrent().navigate("account"));
        if (who.administrator()) {
            root.getSubMenu().addItem("People", click -> UI.getCurrent().navigate("people"));
        }
        root.getSubMenu().addItem("Sign out", click -> authentication.logout());
        add(menu);
    }
}
