package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No screen breaks a rule of WCAG 2.2 A or AA: the planned sample, light and dark, wide and on a phone. */
@Tag("browser")
class AxeTest {

    private static DemoApp app;

    @BeforeAll
    static void plan() {
        app = DemoApp.shared();
        app.planned();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,1440", "LIGHT,390"})
    void no_rule_is_broken_on_any_screen(ColorScheme scheme, int width) {
        var look = scheme + "-" + width;
        var broken = new ArrayList<String>();
        try (var window = window(scheme, width)) {
            window.page().navigate(app.at("/sign-in"));
            assertThat(window.button("Sign in")).isVisible();
            note(broken, window, "sign-in", look);
            window.signIn(app.at("/"), "procurement", DemoPeople.PASSPHRASE);
            for (var route : Routes.SIGNED_IN) {
                window.visit(app.at(route.address()));
                note(broken, window, route.name(), look);
            }
            priceBook(broken, window, look);
            assertThat(window.complaints()).allMatch(complaint -> complaint.contains("/no-such-screen"));
        }
        try (var window = window(scheme, width)) {
            window.signIn(app.at("/people"), "admin", DemoPeople.PASSPHRASE);
            window.settle();
            note(broken, window, "people", look);
        }
        assertThat(broken).isEmpty();
    }

    /** The panel of a model, and its two forms. */
    private static void priceBook(List<String> broken, Window window, String look) {
        var line = "/n/aldermoor/prices?line=meta.llama3-1-70b-instruct-v1:0%7Cus-east-1%7CON_DEMAND_INPUT";
        window.visit(app.at(line));
        note(broken, window, "price-panel", look);
        window.button("Enter a unit limit").click();
        assertThat(window.button("Save limit")).isVisible();
        note(broken, window, "price-limit-form", look);
        window.button("Enter a rate").first().click();
        assertThat(window.button("Save rate")).isVisible();
        note(broken, window, "price-rate-form", look);
    }

    private static Window window(ColorScheme scheme, int width) {
        return Chromium.window(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, width < 1000 ? 844 : 900));
    }

    @Test
    void no_rule_is_broken_on_the_page_that_sets_parley_up() {
        var broken = new ArrayList<String>();
        try (var empty = DemoApp.empty()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var window = window(scheme, 1440)) {
                    window.visit(empty.at("/setup"));
                    assertThat(window.button("Make the first administrator")).isVisible();
                    note(broken, window, "setup", scheme + "-1440");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void note(List<String> broken, Window window, String screen, String look) {
        window.shot("axe-" + look + "/" + screen);
        for (var rule : window.brokenRules()) {
            System.err.println(look + " " + screen + ": " + rule);
            broken.add(look + " " + screen + ": " + rule);
        }
    }
}
