package dev.parley.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.parley.base.ui.Avatar;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.ThemeToggle;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shell: brand and navigation at the left, negotiation switcher on top, the person at the bottom. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Negotiations negotiations;
    private final Access access;
    private final List<NavEntry> entries;
    private final Div navigation = new Div();
    private final MenuBar switcher = new MenuBar();
    private @Nullable String shownSlug;

    MainLayout(
            Negotiations negotiations,
            Access access,
            List<NavEntry> entries,
            CurrentPerson currentPerson,
            AuthenticationContext authentication) {
        this.negotiations = negotiations;
        this.access = access;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavEntry::group).thenComparing(NavEntry::order))
                .toList();
        setPrimarySection(Section.DRAWER);
        var logo = new Image("icon.svg", "");
        var brand = new Anchor("", logo, new Span("Parley"));
        brand.addClassName("p-brand");
        navigation.addClassName("p-nav");
        addToDrawer(brand, navigation, new PersonMenu(currentPerson.get(), authentication));
        switcher.addClassName("p-switcher");
        switcher.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        var tools = new Div(new ThemeToggle());
        tools.addClassName("p-top-tools");
        addToNavbar(skip(), toggle, switcher, tools);
    }

    /** The first stop of the keyboard: over the navigation to the screen. Out of sight until it has the focus. */
    private NativeButton skip() {
        var skip = new NativeButton("Skip to content", click -> {
            var content = getContent();
            if (content != null) {
                content.getElement().executeJs("this.tabIndex = -1; this.focus()");
            }
        });
        skip.addClassName("p-skip");
        return skip;
    }

    /** The screen is the page's main landmark. */
    @Override
    public void setContent(@Nullable Component content) {
        super.setContent(content);
        if (content != null) {
            content.getElement().setAttribute("role", "main");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var slug = event.getRouteParameters().get("negotiation").orElse(null);
        if (slug == null || !slug.equals(shownSlug)) {
            shownSlug = slug;
            var mine = negotiations.mine();
            var shown = mine.stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElse(null);
            fillSwitcher(mine, shown);
            fillNavigation(shown);
        }
    }

    private void fillSwitcher(List<Negotiation> mine, @Nullable Negotiation shown) {
        switcher.removeAll();
        var label = new Span();
        label.addClassName("p-switcher-label");
        if (shown == null) {
            label.add(new Span("Negotiations"));
        } else {
            var monogram = new Span(Avatar.initials(shown.customer()));
            monogram.addClassName("p-monogram");
            var name = new Span(shown.name());
            name.addClassName("p-switcher-name");
            label.add(monogram, new Span(shown.customer()), name);
        }
        var root = switcher.addItem(label);
        root.setAriaLabel("Switch negotiation");
        mine.forEach(one -> root.getSubMenu()
                .addItem(
                        one.customer() + ", " + one.name(),
                        click -> getUI().ifPresent(ui -> ui.navigate("n/" + one.slug()))));
        root.getSubMenu().addItem("All negotiations", click -> getUI().ifPresent(ui -> ui.navigate("")));
    }

    private void fillNavigation(@Nullable Negotiation shown) {
        navigation.removeAll();
        if (shown == null) {
            return;
        }
        var membership = access.find(shown.id());
        var open = new ArrayList<NavEntry>(entries);
        open.removeIf(entry -> membership.isEmpty() || !membership.get().may(entry.permission()));
        for (var group : NavEntry.Group.values()) {
            var items = open.stream().filter(entry -> entry.group() == group).toList();
            if (!items.isEmpty()) {
                var nav = group.label().isEmpty() ? new SideNav() : new SideNav(group.label());
                nav.getElement().setAttribute("aria-label", group.label().isEmpty() ? "Overview" : group.label());
                items.forEach(entry -> nav.addItem(item(entry, shown.slug())));
                navigation.add(nav);
            }
        }
    }

    private static SideNavItem item(NavEntry entry, String slug) {
        var item = new SideNavItem(entry.label(), entry.pathFor(slug));
        item.setPrefixComponent(Icon16.of(entry.icon()));
        return item;
    }
}
