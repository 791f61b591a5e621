package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Window;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wherever a screen sends somebody, there is a screen. */
@Tag("browser")
class LinksTest {

    private static final String MISSING = "There is no such page";

    private final DemoApp app = DemoApp.shared();

    @Test
    void no_link_on_any_screen_leads_nowhere() {
        app.planned();
        var dead = new ArrayList<String>();
        try (var window = Chromium.window()) {
            window.signIn(app.at("/"), "procurement", DemoPeople.PASSPHRASE);
            var links = links(window);
            assertThat(links).hasSizeGreaterThan(10);
            links.forEach((path, screen) -> {
                window.visit(app.at(path));
                if (missing(window).count() > 0) {
                    dead.add(path + " on " + screen);
                }
            });
            window.visit(app.at("/n/aldermoor/no-such-screen"));
            assertThat(missing(window).count())
                    .as("how a missing screen is known")
                    .isEqualTo(1);
        }
        assertThat(dead).isEmpty();
    }

    private static Locator missing(Window window) {
        return window.heading(MISSING);
    }

    /** Each path that a link leads to, with the first screen that has it; downloads and ends of sessions aside. */
    private Map<String, String> links(Window window) {
        var links = new TreeMap<String, String>();
        for (var route : Routes.SIGNED_IN) {
            window.visit(app.at(route.address()));
            // what is computed beside the screen has links too
            window.page().waitForFunction("() => !document.querySelector('.p-skeleton')");
            for (var link : window.page().locator("a[href]:not([download])").all()) {
                var target = URI.create(String.valueOf(link.evaluate("link => link.href")));
                if (target.toString().startsWith(app.at("/"))
                        && !target.getPath().matches("/(api|VAADIN|sign-out).*")) {
                    links.putIfAbsent(target.getPath(), route.name());
                }
            }
        }
        return links;
    }
}
