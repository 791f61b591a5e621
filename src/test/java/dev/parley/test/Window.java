package dev.parley.test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser: cookies of their own, one or more tabs, and what those complained of. */
public final class Window implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    Window(BrowserContext context) {
        this.context = context;
        this.page = watched(context.newPage());
    }

    /** The first tab. */
    public Page page() {
        return page;
    }

    /** Another tab with the same cookies. */
    public Page tab() {
        return watched(context.newPage());
    }

    public BrowserContext context() {
        return context;
    }

    /** Script errors, console errors and violations of the content policy in any tab. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Goes to an address as somebody who is not signed in, and signs in on the way. */
    public Page signIn(String address, String username, String passphrase) {
        page.navigate(address);
        page.getByLabel("User name").fill(username);
        page.getByLabel("Passphrase", new GetByLabelOptions().setExact(true)).fill(passphrase);
        page.keyboard().press("Enter");
        assertThat(page).not().hasURL(Pattern.compile(".*/sign-in.*"));
        return page;
    }

    /** Goes to an address and waits until the screen is all there. */
    public Page visit(String address) {
        page.navigate(address);
        settle();
        return page;
    }

    /** Waits until the screen is there and its requests are answered. */
    public void settle() {
        page.locator("h1, h2").first().waitFor();
        page.waitForFunction("() => document.fonts.status === 'loaded'"
                + " && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Types into the field of this label; leaving it is the next step's. */
    public void fill(String label, String text) {
        page.getByLabel(label, new GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Chooses in a list of a form that takes only what is in it. */
    public void choose(String label, String option) {
        page.locator(".p-form vaadin-select:has(> label:text-is('" + label + "')) vaadin-select-value-button")
                .click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** Types into a list that can be searched or a date, and takes what is found. */
    public void enter(String label, String text) {
        var field = page.getByLabel(label, new GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
    }

    /** The rules of WCAG 2.0 to 2.2, A and AA, that the page breaks: one line for each element, with its selector. */
    public List<String> brokenRules() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // legacy: within this page alone, which has no frames, instead of opening another for each look
        var found = new AxeBuilder(page)
                .options(options)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze();
        if (found.getPasses().isEmpty()) {
            throw new IllegalStateException("No accessibility rule was checked on " + page.url());
        }
        return found.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getTarget() + " "
                                + node.getFailureSummary().replaceAll("\\s+", " ")))
                .toList();
    }

    /** A picture under target/browser, to look at after a test. */
    public void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }

    private Page watched(Page tab) {
        tab.addInitScript("document.addEventListener('securitypolicyviolation', event =>"
                + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))");
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        tab.onPageError(complaints::add);
        return tab;
    }

    @Override
    public void close() {
        context.close();
    }
}
