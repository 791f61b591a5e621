package dev.parley.test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A real browser for the tests that need one; they are skipped where there is none, except under {@code CI=true}. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    public Chromium() {
        var path = path();
        Assumptions.assumeTrue(path != null || "true".equals(System.getenv("CI")), "There is no Chromium here");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static @Nullable Path path() {
        var named = System.getenv("PARLEY_CHROMIUM");
        var candidates = new ArrayList<String>();
        if (named != null && !named.isBlank()) {
            candidates.add(named);
        }
        candidates.addAll(List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
        return candidates.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** A window of its own, with its own cookies; its errors and policy violations are in {@link #complaints}. */
    public Page window() {
        return watched(browser.newContext().newPage());
    }

    /** Another tab beside this one, with the same cookies. */
    public Page tabBeside(Page page) {
        return watched(page.context().newPage());
    }

    /** What the pages of this browser complained of: script errors, console errors, violations of the content policy. */
    public List<String> complaints() {
        return complaints;
    }

    private Page watched(Page page) {
        page.addInitScript("document.addEventListener('securitypolicyviolation', event =>"
                + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
