package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer shows and enables can be used, whether it came with the page or later. */
@Tag("browser")
class DeferredTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 800})
    void a_button_that_an_answer_enables_can_be_clicked(int milliseconds) {
        try (var window = Chromium.window()) {
            window.page().navigate(DemoApp.shared().at("/kit/deferred?takes=" + milliseconds));
            assertThat(window.button("Answer")).isVisible();
            assertThat(window.button("Download")).isEnabled();
            window.button("Download").click();
            assertThat(window.page().locator("#clicked")).hasText("clicked");
            window.button("Answer").click();
            assertThat(window.page().locator("#clicked")).hasText("clicked inside");
        }
    }
}
