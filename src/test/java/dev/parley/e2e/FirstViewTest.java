package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import dev.parley.people.DemoPeople;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How much a browser with an empty cache fetches for the first view, as it comes over the wire. */
@Tag("browser")
class FirstViewTest {

    private static final long MOST_BYTES = 540_000;
    private static final int MOST_REQUESTS = 50;

    private long bytes;
    private int requests;

    @Test
    void the_sign_in_page_and_the_overview_stay_near_half_a_megabyte() {
        var app = DemoApp.shared();
        app.planned();
        try (var window = Chromium.window()) {
            count(window.context().newCDPSession(window.page()));
            window.visit(app.at("/sign-in"));
            report("sign-in");
        }
        try (var window = Chromium.window()) {
            window.signIn(app.sample(""), "procurement", DemoPeople.PASSPHRASE);
            var fresh = window.context().newCDPSession(window.page());
            fresh.send("Network.clearBrowserCache");
            count(fresh);
            window.visit(app.sample(""));
            report("overview");
        }
    }

    private void count(CDPSession session) {
        bytes = 0;
        requests = 0;
        session.on("Network.loadingFinished", (JsonObject event) -> {
            bytes += event.get("encodedDataLength").getAsLong();
            requests++;
        });
        session.send("Network.enable");
    }

    private void report(String view) {
        LoggerFactory.getLogger(FirstViewTest.class)
                .info("First view {}: {} kB in {} requests", view, bytes / 1000, requests);
        assertThat(bytes).as("bytes of " + view).isPositive().isLessThan(MOST_BYTES);
        assertThat(requests).as("requests of " + view).isLessThanOrEqualTo(MOST_REQUESTS);
    }
}
