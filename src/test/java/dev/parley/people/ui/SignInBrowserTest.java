package dev.parley.people.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Window;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demonstration in a real browser: what only a browser can tell about the way in and out. */
@Tag("browser")
class SignInBrowserTest {

    private Window window;
    private DemoApp app;

    @BeforeEach
    void open() {
        window = Chromium.window();
        app = DemoApp.shared();
    }

    @AfterEach
    void nothingComplained() {
        if (window != null) {
            window.close();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_click_on_a_demo_account_fills_the_form_and_the_button_leads_to_where_one_wanted() {
        var page = window.page();
        page.navigate(app.at("/account"));
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("AI platform director"))
                .click();
        assertThat(page.getByLabel("User name")).hasValue("platform");
        window.button("Sign in").click();
        assertThat(page).hasURL(Pattern.compile(".*/account(\\?continue)?"));
        assertThat(page.getByText("AI platform director, signed in as platform"))
                .isVisible();
    }

    @Test
    void the_keyboard_is_enough_and_a_wrong_passphrase_is_said_aloud() {
        var page = window.page();
        page.navigate(app.at("/sign-in"));
        assertThat(page.getByLabel("User name")).isFocused();
        page.keyboard().type("admin");
        page.keyboard().press("Tab");
        page.keyboard().type("not the passphrase");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("User name and passphrase do not belong together. Check both and try again.");
        signInByKeyboard("admin");
        assertThat(window.heading("Negotiations")).isVisible();
        page.navigate(app.at("/people"));
        assertThat(page.getByText("Head of cloud procurement")).isVisible();
    }

    @Test
    void signing_out_in_one_tab_reaches_the_other_at_once() {
        var page = window.signIn(app.at("/"), "finance", DemoPeople.PASSPHRASE);
        assertThat(window.heading("Negotiations")).isVisible();
        var other = window.tab();
        other.navigate(app.at("/account"));
        assertThat(other.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Your account")))
                .isVisible();
        page.locator(".p-person vaadin-menu-bar-button").first().click();
        page.getByText("Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(other).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void the_way_in_and_the_accounts_are_accessible(ColorScheme scheme) {
        try (var coloured = Chromium.window(new Browser.NewContextOptions().setColorScheme(scheme))) {
            var page = coloured.page();
            page.navigate(app.at("/sign-in?error"));
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(coloured.brokenRules()).isEmpty();
            coloured.signIn(app.at("/people"), "admin", DemoPeople.PASSPHRASE);
            coloured.button("Add a person").click();
            assertThat(page.getByLabel("Name to show")).isVisible();
            assertThat(coloured.brokenRules()).isEmpty();
        }
    }

    private void signInByKeyboard(String name) {
        var page = window.page();
        page.getByLabel("User name").fill(name);
        page.getByLabel("Passphrase", new GetByLabelOptions().setExact(true)).fill(DemoPeople.PASSPHRASE);
        page.keyboard().press("Enter");
    }
}
