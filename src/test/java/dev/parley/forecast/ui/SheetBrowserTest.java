package dev.parley.forecast.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.engine.demand.EntryKind.TOKENS;
import static dev.parley.engine.demand.ForecastCase.BASE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.Forecasts;
import dev.parley.forecast.Seed;
import dev.parley.forecast.StoredCell;
import dev.parley.test.AppTest;
import dev.parley.test.Chromium;
import dev.parley.test.Persons;
import dev.parley.test.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The editable grid in a real browser, on the forecast's screen and its database. */
@Tag("browser")
@AppTest
class SheetBrowserTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Persons persons;

    @Autowired
    Forecasts forecasts;

    @LocalServerPort
    int port;

    Seed.Opened opened;
    Window window;
    Page page;

    @BeforeEach
    void signIn() {
        opened = new Seed(application).open();
        window = Chromium.window();
        page = window.signIn(
                "http://127.0.0.1:" + port + "/n/" + opened.slug() + "/forecast",
                opened.lead().username(),
                Persons.PASSPHRASE);
        assertThat(cell("Support copilot", 2, 2)).hasText("110.0");
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    /** The cell of a case (1 low, 2 base, 3 high) and a quarter counted from 1. */
    private Locator cell(String workload, int scenario, int quarter) {
        int first = workload.equals("Support copilot") ? 1 : 5;
        return page.locator(".ps-body .ps-row[aria-rowindex='" + (2 + first + scenario) + "'] [aria-colindex='"
                + (2 + quarter) + "']");
    }

    private Optional<BigDecimal> stored(String quarter) {
        return persons.as(
                opened.lead(),
                () -> forecasts
                        .grid(opened.id())
                        .line(opened.copilot().id())
                        .orElseThrow()
                        .cell(Quarter.parse(quarter), BASE)
                        .map(StoredCell::entry)
                        .map(entry -> entry.amount().stripTrailingZeros()));
    }

    private void paste(String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }",
                text);
    }

    private Locator saved() {
        return page.locator("parley-sheet-controls .ps-state.saved");
    }

    @Test
    void typing_and_enter_saves_and_says_so_and_the_totals_follow() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("120.25");
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        assertThat(cell("Support copilot", 2, 2)).hasText("120.3");
        assertThat(page.locator(".ps-totals .ps-row >> nth=1").locator("[aria-colindex='4']"))
                .hasText("230.3");
        assertThat(cell("Support copilot", 3, 2)).isFocused();
        assertEquals(Optional.of(new BigDecimal("120.25")), stored("2027-Q2"));
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".ps-value")).hasText("120.25");
        window.shot("forecast");
    }

    @Test
    void undo_and_redo_are_edits_with_the_old_text() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("120");
        page.keyboard().press("Tab");
        assertThat(saved()).containsText("Saved ");
        assertThat(cell("Support copilot", 2, 3)).isFocused();
        page.keyboard().press("Control+z");
        assertThat(cell("Support copilot", 2, 2)).hasText("110.0");
        assertThat(cell("Support copilot", 2, 2)).hasClass(Pattern.compile("s-carried"));
        assertEquals(Optional.empty(), stored("2027-Q2"));
        page.keyboard().press("Control+y");
        assertThat(cell("Support copilot", 2, 2)).hasText("120.0");
        assertEquals(Optional.of(new BigDecimal("1.2E+2")), stored("2027-Q2"));
    }

    @Test
    void a_block_from_a_spreadsheet_is_shown_first_and_applied_as_one_request() {
        cell("Support copilot", 1, 2).click();
        paste("100\t101\r\n120\tn/a\r\n140\t141\r\n");
        assertThat(page.locator(".ps-poptitle")).hasText("Paste 3 rows × 2 quarters");
        assertThat(page.locator(".ps-popline.bad"))
                .hasText("“n/a” is not a number: write it like 1,234.5. Support copilot, 2027 Q3, base keeps 110.0.");
        assertThat(cell("Support copilot", 2, 2).locator(".new")).hasText("120.0");
        window.shot("paste");
        assertEquals(Optional.empty(), stored("2027-Q2"));
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        assertThat(cell("Support copilot", 3, 3)).hasText("141.0");
        assertEquals(Optional.of(new BigDecimal("1.2E+2")), stored("2027-Q2"));
        assertEquals(Optional.empty(), stored("2027-Q3"));
        page.keyboard().press("Control+z");
        assertThat(cell("Support copilot", 3, 3)).hasText("110.0");
    }

    @Test
    void a_block_that_does_not_fit_is_refused_whole_with_the_reason() {
        cell("Support copilot", 2, 12).click();
        paste("1\t2\t3\t4\n");
        assertThat(page.locator(".ps-popline.bad")).containsText("4 quarters wide and only 3 are left");
        page.keyboard().press("Escape");
        paste("1\t2\n");
        assertThat(page.locator(".ps-popline.bad")).containsText("The forecast is typed to 2029 Q4");
        page.keyboard().press("Enter");
        assertEquals(Optional.empty(), stored("2029-Q4"));
    }

    @Test
    void a_text_that_is_no_number_stays_in_its_cell_with_the_reason_until_it_is_given_up() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("12,34,45");
        page.keyboard().press("Enter");
        assertThat(page.locator("parley-sheet-controls .ps-state.error")).hasText("Not saved");
        assertThat(page.locator(".ps-saved.error")).containsText("Not saved: “12,34,45” is not a number");
        assertThat(cell("Support copilot", 2, 2)).hasText("12,34,45");
        assertThat(cell("Support copilot", 2, 2)).hasAttribute("aria-invalid", "true");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Escape");
        assertThat(cell("Support copilot", 2, 2)).hasText("110.0");
    }

    @Test
    void what_was_not_taken_is_warned_of_and_outlives_a_reload_with_its_reason() {
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("12,34,45");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ps-badge")).hasText("1 not saved");
        page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Workloads"))
                .click();
        window.button("Stay").click();
        assertThat(page).hasURL(Pattern.compile(".*/forecast.*"));
        assertThat(cell("Support copilot", 2, 2)).hasText("12,34,45");
        page.reload();
        assertEquals(List.of("beforeunload"), asked);
        assertThat(cell("Support copilot", 2, 2)).hasText("12,34,45");
        assertThat(page.locator(".ps-badge")).hasText("1 not saved");
        cell("Support copilot", 2, 2).click();
        assertThat(page.locator(".ps-who")).containsText("“12,34,45” is not a number");
        page.keyboard().press("Escape");
        assertThat(cell("Support copilot", 2, 2)).hasText("110.0");
        page.reload();
        assertThat(cell("Support copilot", 2, 2)).hasText("110.0");
        assertEquals(List.of("beforeunload"), asked);
    }

    @Test
    void a_block_with_blanks_and_another_countrys_numbers_says_what_it_would_do() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("120");
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        cell("Support copilot", 2, 2).click();
        paste("\t1.234,5\t\t#N/A\t1 300,25\r\n");
        assertThat(page.locator(".ps-poptitle")).hasText("Paste 1 row × 5 quarters");
        assertThat(page.locator(".ps-popline")).hasText(new String[] {
            "2 values change.",
            "1 cell is emptied: its block cell is blank.",
            "1 blank leaves a cell as it is.",
            "Numbers of the block are written as 1.234,5: read as 1234.5.",
            "“#N/A” is not a number: write it like 1,234.5. Support copilot, 2028 Q1, base keeps 155.8."
        });
        page.keyboard().press("Enter");
        assertThat(cell("Support copilot", 2, 3)).hasText("1,234.5");
        assertEquals(Optional.empty(), stored("2027-Q2"));
        assertEquals(Optional.of(new BigDecimal("1234.5")), stored("2027-Q3"));
        assertEquals(Optional.of(new BigDecimal("1300.25")), stored("2028-Q2"));
        page.keyboard().press("Control+z");
        assertThat(cell("Support copilot", 2, 2)).hasText("120.0");
        assertThat(cell("Support copilot", 2, 6)).hasText("170.0");
    }

    @Test
    void undo_finds_its_cell_in_another_order() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("1");
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        page.locator(".p-forecast-order").click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Largest first"))
                .click();
        page.waitForURL(Pattern.compile("order=largest"));
        assertThat(page.locator(".ps-body .ps-group")).hasCount(0);
        page.locator(".ps-iconbutton.undo").click();
        assertThat(saved()).containsText("Saved ");
        page.waitForCondition(() -> stored("2027-Q2").isEmpty());
    }

    @Test
    void two_values_stand_in_the_cell_until_one_is_chosen() {
        cell("Support copilot", 2, 4).click();
        persons.run(
                opened.owner(),
                () -> forecasts.save(
                        opened.id(),
                        List.of(Seed.edit(Seed.key(opened.copilot(), "2027-Q4", BASE), TOKENS, "110.5", null))));
        page.keyboard().type("130");
        page.keyboard().press("Enter");
        assertThat(cell("Support copilot", 2, 4)).hasText("130 or 110.5");
        assertThat(page.locator(".ps-badge")).hasText("1 conflict");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ps-poptitle")).hasText("Two values for 2027 Q4");
        window.shot("conflict");
        page.keyboard().press("k");
        assertThat(cell("Support copilot", 2, 4)).hasText("130.0");
        assertThat(page.locator(".ps-badge")).isHidden();
        assertEquals(Optional.of(new BigDecimal("1.3E+2")), stored("2027-Q4"));
    }

    @Test
    void a_range_is_counted_copied_filled_down_and_cleared() {
        cell("Support copilot", 1, 1).click();
        page.keyboard().type("100");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.locator(".ps-range")).containsText("3 cells, 3 rows × 1 quarter");
        assertThat(page.locator(".ps-range")).containsText("Sum 320.0");
        page.keyboard().press("Control+d");
        assertThat(cell("Support copilot", 3, 1)).hasText("100.0");
        assertThat(page.locator(".ps-range")).containsText("Mean 100.0");
        var copied = page.evaluate(
                "() => { const data = new DataTransfer(); document.activeElement.dispatchEvent("
                        + "new ClipboardEvent('copy', {clipboardData: data, bubbles: true})); return data.getData('text/plain'); }");
        assertEquals("100\n100\n100", copied);
        page.keyboard().press("Delete");
        assertThat(cell("Support copilot", 2, 1)).hasText("110.0");
    }

    @Test
    void the_mouse_selects_by_dragging_and_fills_by_the_handle() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("120");
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        drag(cell("Support copilot", 2, 2), cell("Support copilot", 3, 4));
        assertThat(page.locator(".ps-range")).containsText("6 cells, 2 rows × 3 quarters");
        cell("Support copilot", 2, 2).click();
        drag(page.locator(".ps-handle"), cell("Support copilot", 2, 4));
        assertThat(cell("Support copilot", 2, 4)).hasClass(Pattern.compile("s-normal"));
        assertEquals(Optional.of(new BigDecimal("1.2E+2")), stored("2027-Q3"));
        assertEquals(Optional.of(new BigDecimal("1.2E+2")), stored("2027-Q4"));
        assertEquals(Optional.empty(), stored("2028-Q1"));
    }

    private void drag(Locator from, Locator to) {
        from.hover();
        page.mouse().down();
        to.hover();
        page.mouse().up();
    }

    @Test
    void the_history_of_the_chosen_cell_names_who_and_what() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("120");
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        page.keyboard().press("ArrowUp");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("History"))
                .click();
        assertThat(page.locator(".p-history")).containsText("Support copilot, 2027 Q2, base");
        assertThat(page.locator(".p-history li")).containsText("120 thousand tokens a minute");
        assertThat(page.locator(".p-history li")).containsText(opened.lead().displayName());
    }

    @Test
    void a_team_folds_and_unfolds() {
        page.locator(".ps-body .ps-group [aria-colindex='1']").first().click();
        page.keyboard().press("Enter");
        assertThat(page.locator(".ps-body .ps-row")).hasCount(5);
        assertThat(page.locator(".ps-group [aria-expanded='false']")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator(".ps-body .ps-row")).hasCount(8);
    }

    @Test
    void another_unit_keeps_the_sheet_and_its_undo_and_stands_in_the_address() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("120");
        page.keyboard().press("Enter");
        assertThat(saved()).containsText("Saved ");
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Growth"))
                .click();
        assertThat(cell("Support copilot", 2, 2)).hasText("9.1\u00a0%");
        page.waitForURL(Pattern.compile("unit=growth"));
        page.locator(".ps-iconbutton.undo").click();
        assertThat(cell("Support copilot", 2, 2)).hasText("0.0\u00a0%");
        assertEquals(Optional.empty(), stored("2027-Q2"));
        page.reload();
        assertThat(cell("Support copilot", 2, 2)).hasText("0.0\u00a0%");
    }

    @Test
    void a_keyboard_alone_comes_in_edits_and_leaves() {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("History"))
                .focus();
        page.keyboard().press("Tab");
        assertThat(cell("Support copilot", 1, 1)).isFocused();
        page.keyboard().press("F2");
        assertThat(page.locator(".ps-cell input")).hasValue("110.0");
        page.keyboard().press("Escape");
        page.keyboard().press("End");
        assertThat(cell("Support copilot", 1, 14)).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertEquals(false, page.evaluate("() => Boolean(document.activeElement.closest('parley-sheet'))"));
    }

    @Test
    void what_a_cell_holds_is_text_and_never_markup() {
        cell("Support copilot", 2, 2).click();
        page.keyboard().type("<img src=x onerror=alert(1)>");
        page.keyboard().press("Enter");
        assertThat(cell("Support copilot", 2, 2)).hasText("<img src=x onerror=alert(1)>");
        assertEquals(0, page.locator("parley-sheet img").count());
    }

    @Test
    void no_accessibility_rule_is_broken_in_light_and_dark() {
        cell("Support copilot", 2, 2).click();
        for (var scheme : new String[] {"light", "dark"}) {
            page.evaluate("scheme => document.documentElement.style.colorScheme = scheme", scheme);
            window.shot("forecast-" + scheme);
            assertEquals(List.of(), window.brokenRules(), scheme);
        }
    }

    @Test
    void on_a_phone_the_forecast_is_cards_to_read() {
        page.setViewportSize(390, 844);
        assertThat(page.locator(".ps-card h3").first()).hasText("Support copilot");
        assertThat(page.locator(".ps-scroll")).isHidden();
        window.shot("forecast-phone");
    }
}
