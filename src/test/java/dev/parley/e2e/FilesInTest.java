package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Window;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file from the hand of a person to the screen it is for, and back. */
@Tag("browser")
class FilesInTest {

    private static final String LIST = """
            model,region,kind,usd,from,name,provider,channel,source,grade
            quarry.granite-1,us-east-1,on_demand_input,1.25,2026-09-01,Granite One,Quarry,bedrock,Quarry's price page,B
            quarry.granite-1,us-east-1,on_demand_output,not told,2026-09-01,Granite One,Quarry,bedrock,Quarry's price page,B
            """;

    private final DemoApp app = DemoApp.shared();
    private Window window;

    @BeforeEach
    void openTheScreen() {
        window = Chromium.window();
        window.signIn(app.sample("intake"), "procurement", DemoPeople.PASSPHRASE);
    }

    @AfterEach
    void nothingComplained() {
        window.close();
        Assertions.assertThat(window.complaints()).isEmpty();
    }

    @Test
    void a_price_list_is_looked_at_taken_in_found_and_undone() {
        choose("prices.csv", LIST);
        assertThat(window.page().getByText("1 of 2 rows is not taken.")).isVisible();
        assertThat(window.page().locator("td", having("not told"))).isVisible();
        button("Take in prices.csv").click();
        assertThat(window.page().getByText("is taken in: 1 row of prices.csv.")).isVisible();

        window.visit(app.sample("prices?q=granite"));
        assertThat(window.page().getByText("1.25").first()).isVisible();

        window.visit(app.sample("intake"));
        window.page().getByText("prices.csv").first().click();
        assertThat(window.page()
                        .getByText("Originals")
                        .or(window.page().getByText("SHA-256"))
                        .first())
                .isVisible();
        button("Undo all of it").click();
        assertThat(window.page().getByText("What stood before stands again.").first())
                .isVisible();

        window.visit(app.sample("prices?q=granite"));
        assertThat(window.page().getByText("No rate matches").first()).isVisible();
    }

    @Test
    void a_page_that_was_saved_instead_of_the_file_is_called_so() {
        choose("prices.json", "<!DOCTYPE html><html><body>Sign in</body></html>");
        assertThat(window.page()
                        .getByText("\"prices.json\" is an HTML page, as a failed download is often saved: download the"
                                + " file again."))
                .isVisible();
        button("Drop these files prices.json").click();
        assertThat(window.page().getByText("Not taken in")).isHidden();
    }

    private void choose(String name, String content) {
        var chooser =
                window.page().waitForFileChooser(() -> button("Choose files").click());
        chooser.setFiles(new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    private Locator button(String name) {
        return window.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static LocatorOptions having(String text) {
        return new LocatorOptions().setHasText(text);
    }
}
