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

/** How much a browser fetches as it comes over the wire: with an empty cache, and when it comes back. */
@Tag("browser")
class FirstViewTest {

    private static final long MOST_BYTES = 500_000;
    /** Nobody comes here first: who does has kept a session and lost the cache. */
    private static final long MOST_BYTES_INSIDE = 540_000;

    private static final long MOST_BYTES_AGAIN = 40_000;
    private static final int MOST_REQUESTS = 50;

    private long bytes;
    private int requests;

    @Test
    void the_first_view_stays_below_half_a_megabyte_and_the_overview_near_it() {
        var app = DemoApp.shared();
        app.planned();
        try (var window = Chromium.window()) {
            count(window.context().newCDPSession(window.page()));
            window.visit(app.at("/sign-in"));
            report("First view sign-in", MOST_BYTES);
            forget();
            window.visit(app.at("/sign-in"));
            report("Second view sign-in", MOST_BYTES_AGAIN);
        }
        try (var window = Chromium.window()) {
            window.signIn(app.sample(""), "procurement", DemoPeople.PASSPHRASE);
            var fresh = window.context().newCDPSession(window.page());
            fresh.send("Network.clearBrowserCache");
            count(fresh);
            window.visit(app.sample(""));
            report("Overview with an empty cache", MOST_BYTES_INSIDE);
            forget();
            window.visit(app.sample(""));
            report("Second view overview", MOST_BYTES_AGAIN);
        }
    }

    private void forget() {
        bytes = 0;
        requests = 0;
    }

    private void count(CDPSession session) {
        forget();
        session.on("Network.loadingFinished", (JsonObject event) -> {
            bytes += event.get("encodedDataLength").getAsLong();
            requests++;
        });
        session.send("Network.enable");
    }

    private void report(String view, long most) {
        LoggerFactory.getLogger(FirstViewTest.class).info("{}: {} kB in {} requests", view, bytes / 1000, requests);
        assertThat(bytes).as("bytes of " + view).isPositive().isLessThan(most);
        assertThat(requests).as("requests of " + view).isLessThanOrEqualTo(MOST_REQUESTS);
    }
}
