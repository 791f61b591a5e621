package dev.parley.forecast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.sheet.Sheet;
import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetEdit;
import dev.parley.base.ui.sheet.SheetRow;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.Seed;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was billed and measured, before the forecast. */
@AppTest
@ViewPackages(packages = "dev.parley")
class ActualsTest extends SpringBrowserlessTest {

    private static final Quarter LAST =
            Quarter.of(YearMonth.now(ZoneOffset.UTC)).plus(-1);

    @Autowired
    ApplicationContext application;

    @Autowired
    Persons persons;

    @Autowired
    Prices prices;

    @Autowired
    JdbcClient jdbc;

    Seed.Opened opened;
    ModelInfo model;

    @BeforeEach
    void open() {
        opened = new Seed(application).open();
        persons.actAs(opened.lead());
        UI.getCurrent().setLocale(Locale.US);
        model = prices.models(opened.id()).stream()
                .filter(one -> one.channel().equals("bedrock") && one.scopes().contains("us-east-1"))
                .filter(one -> one.name().startsWith("Claude Sonnet"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_bill_and_a_measurement_there_is_the_forecast_alone() {
        assertThat(row(sheet(""), opened.copilot().id() + ":BASE").cells())
                .noneMatch(cell -> cell.state() == SheetCell.State.ACTUAL);
    }

    @Test
    void tokens_billed_for_the_model_of_one_workload_stand_in_its_row_its_team_and_the_total() {
        sends(opened.copilot().id());
        billed("100", model.name());
        billed("7", "Some other model");
        var sheet = sheet("");
        var cell = row(sheet, opened.copilot().id() + ":BASE").cells().get(2);
        assertThat(cell.text()).isEqualTo("100.0");
        assertThat(cell.state()).isEqualTo(SheetCell.State.ACTUAL);
        assertThat(cell.tip())
                .isEqualTo(
                        "Billed for " + model.id() + ", us-east-1: 100.0 thousand tok/min, 3 of 3 months, bill.csv.");
        assertThat(row(sheet, opened.copilot().id() + ":LOW").cells().get(2).text())
                .isEmpty();
        assertThat(row(sheet, opened.reader().id() + ":BASE").cells().get(2).text())
                .isEqualTo("—");
        assertThat(row(sheet, "team:Care").cells().get(2).text()).isEqualTo("100.0");
        assertThat(sheet.totals().get(1).cells().get(2).text()).isEqualTo("107.0");
    }

    @Test
    void what_two_workloads_share_is_split_between_them_nowhere() {
        sends(opened.copilot().id());
        sends(opened.reader().id());
        billed("100", model.name());
        var sheet = sheet("");
        for (var workload : List.of(opened.copilot(), opened.reader())) {
            var cell = row(sheet, workload.id() + ":BASE").cells().get(2);
            assertThat(cell.text()).isEqualTo("—");
            assertThat(cell.tip()).contains("100.0 thousand tok/min", "W01, W02 share it");
        }
        assertThat(row(sheet, "team:Care").cells().get(2).text()).isEqualTo("—");
        assertThat(sheet.totals().get(1).cells().get(2).text()).isEqualTo("100.0");
    }

    @Test
    void what_was_measured_of_a_workload_stands_in_its_row_with_how_much_of_the_quarter_it_is_of() {
        measured(opened.reader().id(), "60");
        var cell = row(sheet(""), opened.reader().id() + ":BASE").cells().get(2);
        assertThat(cell.text()).isEqualTo("60.0");
        assertThat(cell.tip()).startsWith("Measured: 60.0 thousand tok/min, ").endsWith("% of the quarter, hours.csv.");
    }

    @Test
    void a_class_of_token_that_was_not_told_makes_the_measured_figure_a_least_one() {
        measured(opened.reader().id(), "60", null);
        var cell = row(sheet(""), opened.reader().id() + ":BASE").cells().get(2);
        assertThat(cell.text()).isEqualTo("≥ 60.0");
        assertThat(cell.tip()).endsWith("It does not tell cache read: there was this much or more.");
        assertThat(row(sheet("unit=growth"), opened.reader().id() + ":BASE").cells())
                .filteredOn(one -> one.state() == SheetCell.State.ACTUAL)
                .allMatch(one -> one.text().equals("—"));
    }

    @Test
    void a_typed_base_below_what_was_measured_in_full_is_marked_as_below_a_bill() {
        measured(opened.copilot().id(), "500");
        var view = view("");
        new ForecastEditor(view)
                .save(List.of(new SheetEdit(opened.copilot().id() + ":BASE", "2027-Q2", "120", "TOKENS")));
        assertThat(row(find(Sheet.class).single(), opened.copilot().id() + ":BASE")
                        .cells())
                .anySatisfy(cell -> assertThat(cell.tip())
                        .startsWith("Below run rate: " + LAST.label() + " was measured 500.0 thousand tok/min."));
    }

    @Test
    void whoever_may_not_see_the_bill_sees_nothing_of_it_here() {
        sends(opened.copilot().id());
        billed("100", model.name());
        persons.actAs(opened.owner());
        assertThat(row(sheet(""), opened.copilot().id() + ":BASE").cells())
                .noneMatch(cell -> cell.state() == SheetCell.State.ACTUAL);
    }

    @Test
    void a_typed_base_below_what_was_billed_is_marked() {
        sends(opened.copilot().id());
        billed("500", model.name());
        var view = view("");
        var typed = new ForecastEditor(view)
                .save(List.of(new SheetEdit(opened.copilot().id() + ":BASE", "2027-Q2", "120", "TOKENS")));
        assertThat(typed).hasSize(1);
        var cell = row(find(Sheet.class).single(), opened.copilot().id() + ":BASE").cells().stream()
                .filter(one -> one.state() == SheetCell.State.WARN)
                .findFirst()
                .orElseThrow();
        assertThat(cell.tip()).startsWith("Below run rate: " + LAST.label() + " was billed 500.0 thousand tok/min.");
    }

    private ForecastView view(String query) {
        UI.getCurrent().navigate("n/" + opened.slug() + "/forecast", QueryParameters.fromString(query));
        return (ForecastView) getCurrentView();
    }

    private Sheet sheet(String query) {
        view(query);
        return find(Sheet.class).single();
    }

    private static SheetRow row(Sheet sheet, String id) {
        return Stream.concat(sheet.rows().stream(), sheet.totals().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** To the model that the bill names. */
    private void sends(UUID workload) {
        jdbc.sql("update workload set model = ?, scope = 'us-east-1' where id = ?")
                .params(model.id(), workload)
                .update();
    }

    /** @param flow thousand input tokens a minute in each month of the last quarter */
    private void billed(String flow, String name) {
        var known = jdbc.sql("select id from bill_month where negotiation_id = ? order by billing_month")
                .param(opened.id())
                .query(UUID.class)
                .list();
        if (known.isEmpty()) {
            var intake = UUID.randomUUID();
            jdbc.sql("""
                            insert into intake (id, negotiation_id, kind, format_code, format_label, files_digest, digest,
                              rows_taken, rows_rejected, preview, taken_by, taken_at)
                            values (?, ?, 'BILL', 'cur-2', 'AWS CUR 2.0', 'f', 'd', 1, 0, '{}', ?, ?)""")
                    .params(intake, opened.id(), opened.lead().id(), OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
            jdbc.sql(
                            "insert into intake_file (intake_id, position, name, bytes, sha256) values (?, 0, 'bill.csv', 1, 'x')")
                    .param(intake)
                    .update();
            LAST.months()
                    .forEach(month -> jdbc.sql(
                                    "insert into bill_month (id, negotiation_id, intake_id, payer, billing_month) values (?, ?, ?, 'P1', ?)")
                            .params(UUID.randomUUID(), opened.id(), intake, month.toString())
                            .update());
            billed(flow, name);
            return;
        }
        for (int i = 0; i < 3; i++) {
            var minutes = LAST.months().get(i).lengthOfMonth() * 24 * 60;
            jdbc.sql("""
                            insert into bill_charge (bill_month_id, position, seller, service, kind, line, recognised, region,
                              model, token_class, pricing_model, quantity, unit, billed_usd, paid_usd)
                            values (?, (select count(*) from bill_charge where bill_month_id = ?), 'AWS', 'AmazonBedrock',
                              'USAGE', 'BEDROCK_AWS', true, 'us-east-1', ?, 'input', 'ON_DEMAND', ?, 'million tokens', 1, 1)""")
                    .params(
                            known.get(i),
                            known.get(i),
                            name,
                            new BigDecimal(flow).movePointLeft(3).multiply(BigDecimal.valueOf(minutes)))
                    .update();
        }
    }

    private void measured(UUID workload, String flow) {
        measured(workload, flow, BigDecimal.ZERO);
    }

    private void measured(UUID workload, String flow, @Nullable BigDecimal cacheRead) {
        var series = UUID.randomUUID();
        Instant start =
                LAST.months().getFirst().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        jdbc.sql("""
                        insert into workload_series (id, negotiation_id, workload_id, file_name, sha256, bucket_seconds,
                          measured_from, measured_to, rows_taken, rows_rejected, full_months, changed_by, changed_at)
                        values (?, ?, ?, 'hours.csv', 'x', 3600, ?, ?, 48, 0, 0, ?, ?)""")
                .params(
                        series,
                        opened.id(),
                        workload,
                        start.atOffset(ZoneOffset.UTC),
                        start.plusSeconds(48 * 3600).atOffset(ZoneOffset.UTC),
                        opened.lead().id(),
                        OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        for (int hour = 0; hour < 48; hour++) {
            jdbc.sql("insert into workload_series_hour (series_id, hour_start, seconds, input_ktpm, cache_read_ktpm,"
                            + " cache_write_ktpm, output_ktpm) values (?, ?, 3600, ?, ?, 0, 10)")
                    .params(
                            series,
                            start.plusSeconds(hour * 3600L).atOffset(ZoneOffset.UTC),
                            // 40 and 60 by turns: 50 with 10 of output
                            new BigDecimal(flow).subtract(BigDecimal.valueOf(hour % 2 == 0 ? 20 : 0)),
                            cacheRead)
                    .update();
        }
    }
}
