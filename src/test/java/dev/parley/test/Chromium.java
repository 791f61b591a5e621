package dev.parley.test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The one real browser of all tests that need one, started with the first of them. They are skipped where there is none,
 * except under {@code CI=true}, where they fail. Chromium is looked for in {@code PARLEY_CHROMIUM}, then in the usual
 * places.
 */
public final class Chromium {

    private static @Nullable Browser browser;

    private Chromium() {}

    /** A window of its own of 1440 by 900, with its own cookies, light. */
    public static Window window() {
        return window(new Browser.NewContextOptions());
    }

    /** A window of its own, with its own cookies; the options say how large and which colours. */
    public static Window window(Browser.NewContextOptions options) {
        if (options.viewportSize == null) {
            options.setViewportSize(1440, 900);
        }
        return new Window(browser().newContext(options.setLocale("en-US").setTimezoneId("UTC")));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            browser = launch(path());
        }
        return browser;
    }

    private static Browser launch(@Nullable Path path) {
        boolean must = "true".equals(System.getenv("CI"));
        if (path == null && must) {
            throw new IllegalStateException("CI=true skips no browser test, and there is no Chromium: install it.");
        }
        Assumptions.assumeTrue(path != null, "There is no Chromium here: install it or set PARLEY_CHROMIUM");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var launched = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end of the browser"));
        return launched;
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
}
