package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Window;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be taken is answered with a sentence that has the value in it, and what was typed stays. */
@Tag("browser")
class BadInputTest {

    private static final String FORM = "workloads?w=W06&do=edit";

    private final DemoApp app = DemoApp.shared();
    private Window window;

    @BeforeEach
    void openTheForm() {
        window = Chromium.window();
        window.signIn(app.sample(FORM), "procurement", DemoPeople.PASSPHRASE);
        assertThat(field("Name")).hasValue("Returns-fraud scoring");
    }

    @AfterEach
    void nothingComplainedAndNothingWasSaved() {
        try (var other = Chromium.window()) {
            var page = other.signIn(app.sample("workloads?w=W06"), "finance", DemoPeople.PASSPHRASE);
            assertThat(page.locator(".p-split-detail")).containsText("Returns-fraud scoring");
            assertThat(page.locator(".p-split-detail")).containsText("$16,907");
        }
        window.close();
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void a_negative_volume() {
        window.fill("Input", "-300");
        refused("Input", "-300", "-300 thousand tokens a minute cannot be: enter 0 to ");
    }

    @Test
    void a_percentage_above_100() {
        window.fill("May wait, hours", "24");
        window.fill("Share that may wait, %", "120");
        refused("Share that may wait, %", "120", "120 % cannot be: enter 0 to 100.");
    }

    @Test
    void a_name_of_10_000_characters() {
        var name = "n".repeat(10_000);
        window.fill("Name", name);
        refused("Name", name, "10,000 characters; at most 120 fit. Shorten it.");
    }

    @Test
    void a_date_that_is_no_date() {
        window.enter("Launching", "soon");
        refused("Launching", "soon", "\u201csoon\u201d is no day: enter one such as 2027-05-01.");
    }

    @Test
    void a_number_that_is_no_number() {
        window.fill("Minute spread", "0.1.5");
        refused("Minute spread", "0.1.5", "\"0.1.5\" is no number: enter one such as 1,250.5.");
    }

    @Test
    void a_scope_that_is_no_scope() {
        window.enter("Region or scope", "the moon");
        refused("Region or scope", "the moon", "\"the moon\" is no scope: enter a region such as us-east-1");
    }

    /** It is taken, for a price list may not have it yet: its cost is unknown, and the form says so before. */
    @Test
    void a_model_that_no_price_list_has_is_said_to_cost_what_nobody_knows() {
        window.enter("Model", "no.such-model-v9");
        assertThat(window.page().getByText("No list price is known here: its cost stays unknown until one is entered."))
                .isVisible();
        assertThat(field("Model")).hasValue("no.such-model-v9");
    }

    @Test
    void two_people_who_save_the_same_workload_see_both_values_and_lose_neither() {
        try (var other = Chromium.window()) {
            var page = other.signIn(app.sample(FORM), "platform", DemoPeople.PASSPHRASE);
            other.fill("Name", "Returns-fraud scoring");
            other.fill("Note", "Typed by the platform lead.");
            other.fill("Requests", "310");
            other.button("Save").click();
            assertThat(page).hasURL(Pattern.compile(".*w=W06$"));

            window.fill("Requests", "320");
            window.button("Save").click();
            assertThat(window.page()
                            .getByText(Pattern.compile(
                                    "Not saved: AI platform director saved this at \\d\\d:\\d\\d:\\d\\d")))
                    .isVisible();
            assertThat(field("Requests")).hasValue("320");
            assertThat(field("Note")).hasValue("Typed by the platform lead.");
            assertThat(window.page().getByText("AI platform director saved: 310"))
                    .isVisible();
            window.page()
                    .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Keep mine for Requests"))
                    .click();
            window.button("Save").click();
            assertThat(window.page()).hasURL(Pattern.compile(".*w=W06$"));

            page.navigate(app.sample(FORM));
            assertThat(page.getByLabel("Requests", new GetByLabelOptions().setExact(true)))
                    .hasValue("320");
            assertThat(page.getByLabel("Note", new GetByLabelOptions().setExact(true)))
                    .hasValue("Typed by the platform lead.");
        }
    }

    private void refused(String label, String typed, String sentence) {
        window.button("Save").click();
        assertThat(window.page().getByText(sentence).first()).isVisible();
        assertThat(field(label)).hasValue(typed);
        assertThat(window.page()).hasURL(Pattern.compile(".*do=edit.*"));
    }

    private Locator field(String label) {
        return window.page().getByLabel(label, new GetByLabelOptions().setExact(true));
    }
}
