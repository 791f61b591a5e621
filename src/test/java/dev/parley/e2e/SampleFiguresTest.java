package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures that the sample must produce, read off the screens. */
@Tag("browser")
class SampleFiguresTest {

    private static DemoApp app;
    private static Window window;
    private static Page page;

    @BeforeAll
    static void signIn() {
        app = DemoApp.shared();
        app.planned();
        window = Chromium.window();
        page = window.signIn(app.sample(""), "procurement", DemoPeople.PASSPHRASE);
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void two_units_for_the_support_copilot_cost_4400_instead_of_5800_and_save_1400() {
        window.visit(app.sample("break-even?pool=us-prod/example.article-mid/us-east-1"));
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("2 units for 6 months cost 4,400.00 a month against 5,800.00 on demand: saves 1,400.00");
        window.visit(app.sample("plan"));
        assertThat(page.locator(".p-plan-requests tr", new Page.LocatorOptions().setHasText("W01")))
                .containsText("5,800.00");
    }

    @Test
    void two_units_for_nightly_enrichment_cost_4400_instead_of_900_and_are_busy_a_sixth() {
        window.visit(app.sample("break-even?pool=us-data/example.article-mid/us-west-2"));
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("2 units for 6 months cost 4,400.00 a month against 900.00 on demand");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("busy 16.67\u00a0%");
    }

    @Test
    void the_forecast_costs_what_the_sample_says_in_each_calendar_year() {
        window.visit(app.sample("forecast"));
        for (var year : new String[] {"2,089,460", "3,323,715", "5,156,171"}) {
            assertThat(page.locator(".p-forecast-costs")).containsText("$" + year);
        }
    }

    @Test
    void the_plan_says_what_each_contract_year_costs_on_demand() {
        window.visit(app.sample("plan"));
        onDemand("CY1", "2,427,548");
        onDemand("CY2", "3,883,271");
        onDemand("CY3", "5,939,946");
    }

    /** The second column of the table of costs by period is all on demand at list. */
    private static void onDemand(String year, String dollars) {
        var row = page.locator("table", new Page.LocatorOptions().setHasText("Cost by quarter, calendar year"))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(year));
        assertThat(row.locator("td").first()).hasText("$" + dollars);
    }
}
