package dev.parley;

import static dev.parley.RouteMatrixTest.Landing.ELSEWHERE;
import static dev.parley.RouteMatrixTest.Landing.MISSING;
import static dev.parley.RouteMatrixTest.Landing.OPEN;
import static dev.parley.RouteMatrixTest.Landing.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import dev.parley.base.failure.MissingScreen;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.people.ui.SignInView;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Every address of the screens and where each kind of person lands who asks for it. A new screen fails here until it has
 * its line, so that somebody decides who may see it.
 */
@AppTest
class RouteMatrixTest extends SpringBrowserlessTest {

    enum Landing {
        /** The screen itself. */
        OPEN,
        /** The sign-in page. */
        SIGN_IN,
        /** "There is no such page": also for what is not open to this person. */
        MISSING,
        /** Sent on to a screen that fits better. */
        ELSEWHERE
    }

    /** Lead, finance, counsel and procurement are members; the administrator and the other lead are not. */
    private enum Asking {
        STRANGER,
        OTHER_LEAD,
        ADMINISTRATOR,
        LEAD,
        ADVISER,
        COUNSEL,
        FINANCE,
        PROCUREMENT
    }

    /** Columns as in {@link Asking}. */
    private static final Map<String, List<Landing>> TABLE = new LinkedHashMap<>();

    static {
        row("sign-in", OPEN, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("setup", MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING);
        row("", SIGN_IN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("open", SIGN_IN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("import", SIGN_IN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("account", SIGN_IN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("people", SIGN_IN, MISSING, OPEN, MISSING, MISSING, MISSING, MISSING, MISSING);
        membersOnly("n/:negotiation");
        membersOnly("n/:negotiation/agreement");
        membersOnly("n/:negotiation/break-even");
        membersOnly("n/:negotiation/capacity");
        membersOnly("n/:negotiation/forecast");
        membersOnly("n/:negotiation/intake");
        membersOnly("n/:negotiation/migrate");
        membersOnly("n/:negotiation/plan");
        membersOnly("n/:negotiation/prices");
        // A platform lead finds the plan runs they submitted and those that need a right of theirs.
        membersOnly("n/:negotiation/review");
        membersOnly("n/:negotiation/workloads");
        // A platform lead has no schedule: it holds what we ask and where we stand. An adviser makes no papers.
        row("n/:negotiation/schedule", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        // Nor the bill: it says what is paid and under which discount.
        row("n/:negotiation/bill", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        // Deals, target and walk-away among them.
        row("n/:negotiation/rounds", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        row("n/:negotiation/commit", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        row("n/:negotiation/bill-check", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        row("n/:negotiation/landing", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        row("n/:negotiation/signed", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        // Nor what we could do instead, and what others have.
        row("n/:negotiation/alternatives", SIGN_IN, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN);
        row("n/:negotiation/papers", SIGN_IN, MISSING, MISSING, MISSING, MISSING, OPEN, OPEN, OPEN);
    }

    /** Whoever has {@code Permission.SEE}. */
    private static void membersOnly(String template) {
        row(template, SIGN_IN, MISSING, MISSING, OPEN, OPEN, OPEN, OPEN, OPEN);
    }

    private static void row(String template, Landing... landings) {
        assertThat(landings).hasSameSizeAs(Asking.values());
        TABLE.put(template, List.of(landings));
    }

    @Autowired
    Persons persons;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    /** Each kind of person begins with a page of their own, see {@link #landings}. */
    @Override
    protected void initVaadinEnvironment() {}

    @Override
    protected void cleanVaadinEnvironment() {}

    @Test
    void every_screen_is_open_to_those_it_is_for_and_to_nobody_else() {
        var people = people();
        var expected = new TreeMap<String, Map<Asking, Landing>>();
        var found = new TreeMap<String, Map<Asking, Landing>>();
        TABLE.forEach((template, row) -> {
            for (var asking : Asking.values()) {
                expected.computeIfAbsent(template, key -> new TreeMap<>()).put(asking, row.get(asking.ordinal()));
            }
        });
        people.forEach((asking, who) -> landings(who)
                .forEach((template, landing) ->
                        found.computeIfAbsent(template, key -> new TreeMap<>()).put(asking, landing)));
        assertThat(found.keySet())
                .as("Each screen has a line in TABLE: decide who may see it")
                .isEqualTo(expected.keySet());
        assertThat(found).isEqualTo(expected);
    }

    private String slug = "";

    private Map<Asking, @Nullable Who> people() {
        var people = new LinkedHashMap<Asking, @Nullable Who>();
        for (var asking : Asking.values()) {
            people.put(
                    asking,
                    switch (asking) {
                        case STRANGER -> null;
                        case ADMINISTRATOR -> persons.administrator();
                        default -> persons.someone();
                    });
        }
        var procurement = people.get(Asking.PROCUREMENT);
        var opened = persons.as(procurement, () -> negotiations.open(SomeNegotiation.unchanged()));
        slug = opened.slug();
        persons.run(procurement, () -> {
            var until = LocalDate.now().plusDays(30);
            members.put(opened.id(), people.get(Asking.LEAD).id(), Role.PLATFORM_LEAD, null);
            members.put(opened.id(), people.get(Asking.FINANCE).id(), Role.FINANCE, null);
            members.put(opened.id(), people.get(Asking.COUNSEL).id(), Role.COUNSEL, until);
            members.put(opened.id(), people.get(Asking.ADVISER).id(), Role.ADVISER, until);
        });
        persons.run(people.get(Asking.OTHER_LEAD), () -> negotiations.open(SomeNegotiation.unchanged()));
        return people;
    }

    private Map<String, Landing> landings(@Nullable Who who) {
        SecurityContextHolder.clearContext();
        if (who != null) {
            persons.actAs(who);
        }
        super.initVaadinEnvironment();
        try {
            var landings = new TreeMap<String, Landing>();
            RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                    .filter(route -> ofTheProduct(route.getNavigationTarget()))
                    .forEach(route -> landings.put(route.getTemplate(), landing(route)));
            return landings;
        } finally {
            super.cleanVaadinEnvironment();
            SecurityContextHolder.clearContext();
        }
    }

    private Landing landing(RouteBaseData<?> route) {
        var address = route.getTemplate().replace(":negotiation", slug).replaceAll("/?:[^/]+\\?[^/]*", "");
        UI.getCurrent().navigate(address);
        var shown = getCurrentView();
        if (shown.getClass().equals(route.getNavigationTarget())) {
            return OPEN;
        }
        if (shown instanceof SignInView) {
            return SIGN_IN;
        }
        if (shown instanceof HasErrorParameter<?>) {
            assertThat(shown).as(address).isInstanceOf(MissingScreen.class);
            return MISSING;
        }
        return ELSEWHERE;
    }

    private static boolean ofTheProduct(Class<?> view) {
        var source = view.getProtectionDomain().getCodeSource().getLocation().getPath();
        return view.getPackageName().startsWith("dev.parley") && !source.contains("test-classes");
    }
}
