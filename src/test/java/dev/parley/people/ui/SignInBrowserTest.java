package dev.parley.people.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.Parley;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration in a real browser: what only a browser can tell about the way in and out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInBrowserTest {

    private Chromium chromium;
    private ConfigurableApplicationContext app;
    private String address;

    @BeforeAll
    void start() {
        chromium = new Chromium();
        app = new SpringApplicationBuilder(Parley.class)
                .profiles("demo")
                .run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        address = "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        if (app != null) {
            app.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingComplained() {
        assertThat(List.copyOf(chromium.complaints())).isEmpty();
    }

    @Test
    void a_click_on_a_demo_account_fills_the_form_and_the_button_leads_to_where_one_wanted() {
        var page = chromium.window();
        page.navigate(address + "/account");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("AI platform director")).click();
        assertThat(username(page)).hasValue("platform");
        button(page, "Sign in").click();
        assertThat(page).hasURL(Pattern.compile(".*/account(\\?continue)?"));
        assertThat(page.getByText("AI platform director, signed in as platform")).isVisible();
    }

    @Test
    void the_keyboard_is_enough_and_a_wrong_passphrase_is_said_aloud() {
        var page = chromium.window();
        page.navigate(address + "/sign-in");
        assertThat(username(page)).isFocused();
        page.keyboard().type("admin");
        page.keyboard().press("Tab");
        page.keyboard().type("not the passphrase");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("User name and passphrase do not belong together. Check both and try again.");
        signInByKeyboard(page, "admin");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Negotiations"))).isVisible();
        page.navigate(address + "/people");
        assertThat(page.getByText("Head of cloud procurement")).isVisible();
    }

    @Test
    void signing_out_in_one_tab_reaches_the_other_at_once() {
        var page = chromium.window();
        page.navigate(address + "/sign-in");
        signInByKeyboard(page, "finance");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Negotiations"))).isVisible();
        var other = chromium.tabBeside(page);
        other.navigate(address + "/account");
        assertThat(other.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Your account"))).isVisible();
        page.locator(".p-person vaadin-menu-bar-button").first().click();
        page.getByText("Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(other).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void the_way_in_and_the_accounts_are_accessible_in_light_and_dark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = chromium.window();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(address + "/sign-in?error");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertAccessible(page);
            signInByKeyboard(page, "admin");
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Negotiations"))).isVisible();
            page.navigate(address + "/people");
            button(page, "Add a person").click();
            assertThat(page.getByLabel("Name to show")).isVisible();
            assertAccessible(page);
            page.navigate(address + "/account");
            assertThat(page.getByLabel("Current passphrase")).isVisible();
            assertAccessible(page);
        }
    }

    private void assertAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(found.getViolations()).as(page.url()).isEmpty();
    }

    private void signInByKeyboard(Page page, String name) {
        username(page).fill(name);
        page.getByLabel("Passphrase", new GetByLabelOptions().setExact(true)).fill(DemoPeople.PASSPHRASE);
        page.keyboard().press("Enter");
    }

    private static Locator username(Page page) {
        return page.getByLabel("User name");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
