package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.CurrentPerson;
import dev.parley.people.DemoPeople;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRights;
import dev.parley.review.RightDraft;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import dev.parley.test.Soffice;
import dev.parley.test.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One negotiation from its first form to the files that leave, by mouse and keyboard alone. */
@Tag("browser")
class WholePathTest {

    private static final String SLUG = "harbour-lane-books";
    private static final String TARGET = "10.7318264513";
    private static final String WALK_AWAY = "12.4916273841";

    private final DemoApp app = DemoApp.shared();
    private Window window;
    private Page page;

    @Test
    void a_negotiation_is_opened_planned_and_asked_and_its_papers_say_what_the_screen_says(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var opened = Chromium.window()) {
            window = opened;
            page = window.signIn(app.at("/open"), "procurement", DemoPeople.PASSPHRASE);
            openNegotiation();
            addWorkload();
            enterUnitLimit();
            typeForecast();
            readBreakEven();
            planAndDraft();
            ask();
            var years = readSchedule();
            var workbook = downloads(folder);
            compare(years, workbook);
            nothingInternal(workbook);
            compareWithLibreOffice(years, workbook, folder);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void openNegotiation() {
        window.fill("Customer", "Harbour Lane Books");
        page.keyboard().press("Tab");
        assertThat(field("Address")).hasValue(SLUG);
        window.fill("Name of the negotiation", "Agreement from May 2027");
        window.enter("Effective date", "2027-05-01");
        assertThat(page.getByText("CY3 1 May 2029 to 30 Apr 2030")).isVisible();
        window.fill("Forecast from", "2027-Q1");
        window.fill("Forecast to", "2029-Q4");
        window.enter("Regions", "us-east-1");
        payer("P1", "111122223333", "Harbour Lane Books Inc.", "shop-prod, shop-data", 0);
        payer("P2", "444455556666", "Harbour Lane Europe GmbH", "shop-eu", 1);
        window.button("Open").click();
        assertThat(page).hasURL(Pattern.compile(".*/n/" + SLUG + "/workloads"));
    }

    private void payer(String code, String account, String entity, String accounts, int line) {
        window.button("Add a payer").click();
        var row = page.locator(".p-payer").nth(line);
        var exact = new Locator.GetByLabelOptions().setExact(true);
        row.getByLabel("Payer", exact).fill(code);
        row.getByLabel("Account number", exact).fill(account);
        row.getByLabel("Legal entity", exact).fill(entity);
        row.getByLabel("Accounts", exact).fill(accounts);
        row.getByLabel("enrolled", exact).check();
    }

    private void addWorkload() {
        window.button("Add a workload").click();
        window.fill("Code", "W01");
        window.fill("Name", "Catalogue reader");
        window.fill("Team", "Shop");
        window.choose("Account", "shop-prod (P1)");
        window.enter("Model", "meta.llama3-1-70b-instruct-v1:0");
        window.enter("Region or scope", "us-east-1");
        assertThat(page.getByText("A list price is known for us-east-1.")).isVisible();
        window.fill("Input", "900");
        window.fill("Output", "66");
        window.fill("Requests", "150");
        window.choose("Traffic shape", "flat");
        window.fill("Minute spread", "0.15");
        window.fill("Months measured", "11");
        window.choose("Grade", "M, measured by us");
        window.fill("Source", "CloudWatch, hourly");
        window.enter("As of", "2026-10-31");
        window.button("Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Catalogue reader")))
                .isVisible();
        // (900 + 66) thousand tokens a minute x 60 x 730 x $0.72 per million = 30,463.78
        assertThat(page.locator(".p-split-detail")).containsText("$30,464");
    }

    private void enterUnitLimit() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Price book"))
                .first()
                .click();
        window.fill("Find rates", "llama3-1-70b");
        page.getByText("6 months").first().click();
        assertThat(page.locator(".p-price-panel")).containsText("One unit carries unknown");
        window.button("Enter a unit limit").click();
        window.fill("Input tokens a minute", "420000");
        window.fill("Output tokens a minute", "60000");
        window.fill("Source", "our load test");
        window.enter("Measured, quoted or read on", "2026-10-14");
        window.choose("Grade", "M, measured by us");
        window.button("Save limit").click();
        assertThat(page.locator(".p-price-panel"))
                .containsText("carries, tokens a minute: input 420,000, output 60,000.");
    }

    private void typeForecast() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Forecast"))
                .first()
                .click();
        var thirdQuarter = cell(3);
        thirdQuarter.click();
        page.keyboard().type("1,400.25");
        page.keyboard().press("Enter");
        assertThat(page.locator("parley-sheet-controls .ps-state.saved")).containsText("Saved ");
        assertThat(thirdQuarter).hasText("1,400.3");
        page.reload();
        assertThat(cell(3)).hasText("1,400.3");
        assertThat(cell(2)).hasText("966.0");
    }

    /** The base case of the only workload in a quarter counted from 1. */
    private Locator cell(int quarter) {
        return page.locator(".ps-body .ps-row[aria-rowindex='5'] [aria-colindex='" + (2 + quarter) + "']");
    }

    private void readBreakEven() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Break-even"))
                .first()
                .click();
        // 13.08 / (420 + 30.8 thousand tokens x 60 x 0.72 per million) = 67.16 %
        assertThat(page.locator(".p-sentence strong").first()).hasText(Pattern.compile("67\\.2\\s%"));
    }

    private void planAndDraft() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Plan"))
                .first()
                .click();
        window.button("Plan now").click();
        assertThat(page.getByText("Exact optimum, gap 0")).isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Schedule"))
                .first()
                .click();
        window.button("Draft from Run 1").click();
        assertThat(page.getByText("Schedule 1 from Run 1")).isVisible();
    }

    /** A percentage off list, a rate, and positions that must stay in the house. */
    private void ask() {
        var asks = page.locator("table").getByLabel(Pattern.compile("Our ask, .*"));
        assertThat(asks.first()).isVisible();
        var units = page.locator("table")
                .getByLabel(Pattern.compile("Our ask, .*6-month.*"))
                .first();
        units.fill("22%");
        units.press("Enter");
        assertThat(units).hasValue("10.20");
        assertThat(page.locator(".p-kind-saved")).containsText("Saved ");
        position("Target, .*6-month.*", TARGET);
        position("Walk-away, .*6-month.*", WALK_AWAY);
        asks.last().fill("0.6543");
        asks.last().press("Tab");
        window.settle();
        page.reload();
        assertThat(page.locator("table")
                        .getByLabel(Pattern.compile("Our ask, .*6-month.*"))
                        .first())
                .hasValue("10.20");
        assertThat(page.locator("table")
                        .getByLabel(Pattern.compile("Our ask, .*"))
                        .last())
                .hasValue("0.6543");
    }

    private void position(String label, String value) {
        var field = page.locator("table").getByLabel(Pattern.compile(label)).first();
        field.fill(value);
        field.press("Tab");
        assertThat(field).hasValue(value);
    }

    private List<ScheduleOnScreen> readSchedule() {
        var years = new ArrayList<ScheduleOnScreen>();
        for (var year : List.of("CY1", "CY2", "CY3")) {
            page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(Pattern.compile(year + ".*")))
                    .check();
            assertThat(page.locator(".p-schedule-table")).containsText(year + " at our ask");
            years.add(ScheduleOnScreen.read(page));
        }
        assertThat(years).extracting(ScheduleOnScreen::total).allMatch(total -> total.signum() > 0);
        return years;
    }

    private WorkbookFile downloads(Path folder) throws IOException {
        window.button("Preview what leaves").click();
        var draft = download("Download draft", folder);
        assertThat(draft.getFileName().toString()).endsWith("-DRAFT.xlsx");
        var workbook = leave(folder);
        assertThat(workbook.getFileName().toString()).endsWith(".xlsx").doesNotContain("DRAFT");
        csv("CSV, ask", "ask-csv", folder, ",10.2,ask,");
        csv("CSV, forecast", "demand-csv", folder, "meta.llama3-1-70b-instruct-v1:0");
        return new WorkbookFile(workbook);
    }

    /** Sent for approval by one, approved by another, issued: the file that leaves. */
    private Path leave(Path folder) {
        counselMayApprove();
        window.button("Send for approval").click();
        var chip = page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Waits for approval, submission.*")));
        assertThat(chip).isVisible();
        var submission = chip.getAttribute("href");
        try (var counsel = Chromium.window()) {
            counsel.signIn(app.at("/" + submission), "counsel", DemoPeople.PASSPHRASE);
            counsel.button("Approve\u2026").click();
            counsel.button("Approve").click();
            assertThat(counsel.page().getByText("approved").first()).isVisible();
            assertThat(counsel.complaints()).isEmpty();
        }
        page.reload();
        window.button("Issue for AWS").click();
        return download("Issue it", folder);
    }

    private void counselMayApprove() {
        app.as("procurement", () -> {
            var id = app.bean(Negotiations.class).bySlug(SLUG).id();
            var counsel = app.as("counsel", () -> app.bean(CurrentPerson.class).get());
            app.bean(Members.class)
                    .put(id, counsel.id(), Role.COUNSEL, LocalDate.now().plusDays(30));
            return app.bean(ApprovalRights.class)
                    .give(id, new RightDraft(counsel.id(), ApprovalKind.PAPER_THAT_LEAVES, null, null));
        });
    }

    private void csv(String label, String address, Path folder, String holds) throws IOException {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(label)).check();
        assertThat(page).hasURL(Pattern.compile(".*paper=" + address + ".*"));
        var csv = Files.readString(download("Download draft", folder));
        assertThat(csv).contains(holds).doesNotContain(TARGET).doesNotContain(WALK_AWAY);
        assertThat(csv.toLowerCase(Locale.ROOT)).doesNotContain("target", "walk", "procurement", "catalogue reader");
    }

    private Path download(String button, Path folder) {
        var download = page.waitForDownload(() -> window.button(button).click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static void compare(List<ScheduleOnScreen> years, WorkbookFile workbook) {
        for (var year : years) {
            var amounts = workbook.recalculated(year.year());
            assertThat(amounts.lines())
                    .as(year.year() + " " + year.lines())
                    .containsExactlyElementsOf(
                            year.lines().stream().map(Map.Entry::getValue).toList());
            assertThat(amounts.total()).as(year.year()).isEqualByComparingTo(year.total());
            assertThat(amounts.lines().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(year.total());
        }
    }

    /** "Target" is also the name of an attribute that every workbook's relations have; that one says where a part is. An anchor is where
     * a chart stands. */
    private static void nothingInternal(WorkbookFile workbook) {
        assertThat(workbook.parts()).containsKeys("xl/workbook.xml", "xl/worksheets/sheet1.xml");
        workbook.parts().forEach((name, part) -> {
            var text = part.replaceAll(" Target(Mode)?=\"[^\"]*\"", "")
                    .replaceAll("twoCellAnchor| anchor=\"\\w+\"", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(text)
                    .as(name)
                    .doesNotContain(TARGET, WALK_AWAY, TARGET.substring(0, 9), WALK_AWAY.substring(0, 9))
                    .doesNotContain("target", "walk-away", "walkaway", "walk away", "batna", "internal", "anchor")
                    .doesNotContain("procurement", "reason", "catalogue reader", "cloudwatch", "load test");
        });
    }

    private static void compareWithLibreOffice(List<ScheduleOnScreen> years, WorkbookFile workbook, Path folder)
            throws IOException, InterruptedException {
        Soffice.needed();
        // cover, forecast, ask
        var rows = Soffice.sheet(workbook.path(), 3, folder);
        var header = rows.stream()
                .filter(row -> row.getFirst().equals("Line") && row.contains("Unit"))
                .findFirst()
                .orElseThrow();
        var lines = rows.subList(rows.indexOf(header) + 1, rows.size()).stream()
                .filter(row -> row.size() > header.indexOf("Unit")
                        && !row.get(header.indexOf("Unit")).isEmpty())
                .toList();
        for (var year : years) {
            int column = header.indexOf(year.year() + " at our ask");
            assertThat(lines)
                    .extracting(row -> dollars(row.get(column)))
                    .containsExactlyElementsOf(
                            year.lines().stream().map(Map.Entry::getValue).toList());
            assertThat(dollars(rows.getLast().get(column))).isEqualByComparingTo(year.total());
        }
    }

    /** An amount with or without the separators that its format shows. */
    private static BigDecimal dollars(String text) {
        return new BigDecimal(text.replaceAll("[$,\\s]", "")).setScale(2);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }
}
