package dev.parley.forecast.ui;

import static dev.parley.engine.demand.EntryKind.TOKENS;
import static dev.parley.engine.demand.EntryKind.UNITS;
import static dev.parley.engine.demand.ForecastCase.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.sheet.Sheet;
import dev.parley.base.ui.sheet.SheetAnswer;
import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetEdit;
import dev.parley.base.ui.sheet.SheetReading;
import dev.parley.base.ui.sheet.SheetRow;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.Forecasts;
import dev.parley.forecast.Seed;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.workload.Workloads;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AppTest
@ViewPackages(packages = "dev.parley")
class ForecastViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Persons persons;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Workloads workloads;

    Seed.Opened opened;

    @BeforeEach
    void open() {
        opened = new Seed(application).open();
        persons.actAs(opened.lead());
        UI.getCurrent().setLocale(Locale.US);
    }

    private ForecastView view(String query) {
        UI.getCurrent().navigate("n/" + opened.slug() + "/forecast", QueryParameters.fromString(query));
        return (ForecastView) getCurrentView();
    }

    private Sheet sheet() {
        return find(Sheet.class).single();
    }

    private SheetRow row(String id) {
        return sheet().rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String copilot() {
        return opened.copilot().id() + ":BASE";
    }

    /** The cell of the n-th quarter, in a sheet of three cases. */
    private SheetCell cell(String row, int quarter) {
        return row(row).cells().get(1 + quarter);
    }

    private static SheetEdit edit(String row, String column, String text) {
        return new SheetEdit(row, column, text, TOKENS.name());
    }

    @Test
    void workloads_stand_below_their_teams_with_three_cases_and_totals_in_tokens() {
        view("");
        assertThat(sheet().rows())
                .extracting(row -> row.kind() + " " + row.label() + " " + row.sub())
                .containsExactly(
                        "GROUP Care ",
                        "DATA Support copilot low",
                        "DATA Support copilot base",
                        "DATA Support copilot high",
                        "GROUP Petrel ",
                        "DATA Claims reader low",
                        "DATA Claims reader base",
                        "DATA Claims reader high");
        assertThat(sheet().totals()).extracting(SheetRow::sub).containsExactly("low", "base", "high");
        assertThat(sheet().totals().get(1).cells().get(2).text()).isEqualTo("220.0");
        assertThat(cell(copilot(), 1).state()).isEqualTo(SheetCell.State.CARRIED);
    }

    @Test
    void a_typed_cell_is_saved_and_its_totals_follow() {
        var editor = new ForecastEditor(view(""));
        var answer = editor.save(List.of(edit(copilot(), "2027-Q2", "1,234.5"))).getFirst();
        assertThat(answer).isInstanceOfSatisfying(SheetAnswer.Saved.class, saved -> {
            assertThat(saved.cell().text()).isEqualTo("1,234.5");
            assertThat(saved.undo()).isEmpty();
        });
        assertThat(cell(copilot(), 2).text()).isEqualTo("1,234.5");
        assertThat(sheet().totals().get(1).cells().get(3).text()).isEqualTo("1,344.5");
        assertThat(forecasts
                        .grid(opened.id())
                        .line(opened.copilot().id())
                        .orElseThrow()
                        .value(Quarter.parse("2027-Q2"), BASE, TOKENS)
                        .orElseThrow())
                .isEqualByComparingTo("1234.5");
    }

    @Test
    void undo_of_another_unit_brings_back_exactly_what_was_typed() {
        var editor = new ForecastEditor(view("unit=growth"));
        editor.save(List.of(edit(copilot(), "2027-Q2", "123.4567")));
        var answer = (SheetAnswer.Saved) editor.save(List.of(new SheetEdit(copilot(), "2027-Q2", "12 %", "GROWTH")))
                .getFirst();
        assertThat(answer.cell().text()).isEqualTo("12.0\u00a0%");
        assertThat(answer.undo()).isEqualTo("123.4567");
        assertThat(answer.undoContext()).isEqualTo("TOKENS");
        editor.save(List.of(new SheetEdit(copilot(), "2027-Q2", answer.undo(), answer.undoContext())));
        assertThat(forecasts.cells(opened.id()).get(opened.copilot().id()))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.kind()).isEqualTo(TOKENS);
                    assertThat(cell.value()).isEqualByComparingTo("123.4567");
                });
    }

    @Test
    void each_bad_text_is_refused_by_name_while_the_good_ones_are_saved() {
        var answers = new ForecastEditor(view(""))
                .save(List.of(
                        edit(copilot(), "2027-Q1", "120"),
                        edit(copilot(), "2027-Q2", "12,34,45"),
                        edit(copilot(), "2027-Q3", "-1"),
                        edit(copilot(), "2027-Q4", "12 %"),
                        new SheetEdit(opened.reader().id() + ":BASE", "2027-Q1", "2", UNITS.name())));
        assertThat(answers.get(0)).isInstanceOf(SheetAnswer.Saved.class);
        assertThat(answers.subList(1, 5))
                .extracting(answer -> ((SheetAnswer.Refused) answer).sentence())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("“12,34,45” is not a number: write it like 1,234.5."),
                        second -> assertThat(second).startsWith("-1 thousand tokens a minute is below zero"),
                        third -> assertThat(third).startsWith("“12 %” is a share"),
                        fourth -> assertThat(fourth).startsWith("It is unknown what one model unit"));
        assertThat(forecasts.cells(opened.id()).get(opened.copilot().id())).hasSize(1);
    }

    @Test
    void a_value_that_met_another_s_is_answered_with_both() {
        var editor = new ForecastEditor(view(""));
        editor.save(List.of(edit(copilot(), "2027-Q4", "115")));
        var version = forecasts
                .grid(opened.id())
                .line(opened.copilot().id())
                .orElseThrow()
                .cell(Quarter.parse("2027-Q4"), BASE)
                .orElseThrow()
                .version();
        persons.run(
                opened.owner(),
                () -> forecasts.save(
                        opened.id(),
                        List.of(Seed.edit(Seed.key(opened.copilot(), "2027-Q4", BASE), TOKENS, "110", version))));
        var conflict = (SheetAnswer.Conflict)
                editor.save(List.of(edit(copilot(), "2027-Q4", "130"))).getFirst();
        assertThat(conflict.theirs().text()).isEqualTo("110.0");
        assertThat(conflict.was()).isEqualTo("115.0");
        assertThat(conflict.by()).isEqualTo(opened.owner().displayName());
        assertThat(editor.save(List.of(edit(copilot(), "2027-Q4", "130"))).getFirst())
                .isInstanceOf(SheetAnswer.Saved.class);
    }

    @Test
    void a_cell_of_a_removed_workload_is_gone() {
        var editor = new ForecastEditor(view(""));
        workloads.remove(opened.id(), opened.copilot().id(), opened.copilot().version());
        assertThat(editor.save(List.of(edit(copilot(), "2027-Q4", "130"))).getFirst())
                .isEqualTo(new SheetAnswer.Gone("Support copilot was removed meanwhile. Nothing was changed."));
    }

    @Test
    void what_a_browser_makes_up_is_no_cell() {
        var editor = new ForecastEditor(view(""));
        for (var row :
                new String[] {"", ":", "team:Care", "x:BASE", opened.copilot().id() + ":MIDDLE", "total:BASE"}) {
            assertThat(editor.save(List.of(edit(row, "2027-Q4", "130"))).getFirst())
                    .isInstanceOf(SheetAnswer.Gone.class);
        }
        assertThat(editor.save(List.of(edit(copilot(), "name", "130"))).getFirst())
                .isInstanceOf(SheetAnswer.Gone.class);
        assertThat(editor.save(List.of(edit(copilot(), "2041-Q1", "130"))).getFirst())
                .isInstanceOf(SheetAnswer.Gone.class);
        assertThat(forecasts.cells(opened.id())).isEmpty();
    }

    @Test
    void a_pasted_block_is_read_without_saving() {
        var readings = new ForecastEditor(view(""))
                .check(List.of(
                        edit(copilot(), "2027-Q1", "1.40"),
                        edit(copilot(), "2027-Q2", "n/a"),
                        edit(copilot(), "2027-Q3", "")));
        assertThat(readings)
                .containsExactly(
                        new SheetReading.Readable("1.4"),
                        new SheetReading.Unreadable("“n/a” is not a number: write it like 1,234.5."),
                        new SheetReading.Readable(""));
        assertThat(forecasts.cells(opened.id())).isEmpty();
    }

    @Test
    void a_platform_lead_types_in_own_rows_only() {
        persons.actAs(opened.owner());
        view("");
        assertThat(row(copilot()).refusal()).isEmpty();
        assertThat(row(opened.reader().id() + ":BASE").refusal())
                .isEqualTo("W02 is not your workload. Ask procurement to change its forecast.");
    }

    @Test
    void unknown_units_are_said_to_be_unknown_and_the_total_is_then_in_tokens() {
        view("unit=units&cases=base");
        assertThat(row(opened.reader().id() + ":BASE").cells().get(1).state()).isEqualTo(SheetCell.State.UNKNOWN);
        assertThat(row(copilot()).cells().get(1).text()).isEqualTo("1.33");
        assertThat(sheet().totals()).hasSize(1);
        assertThat(sheet().totals().getFirst().cells().get(1).text()).isEqualTo("220.0");
    }

    @Test
    void the_address_says_unit_cases_and_pool() {
        view("unit=units&cases=base&pool=example.mid+%C2%B7+us-east-1+%C2%B7+us-prod");
        assertThat(sheet().rows()).extracting(SheetRow::label).containsExactly("Care", "Support copilot");
        assertThat(Shown.of(new Shown(UNITS, false, "a · b · c").query()))
                .isEqualTo(new Shown(UNITS, false, "a · b · c"));
        assertThat(Shown.of(QueryParameters.simple(Map.of("unit", "<script>", "cases", "x"))))
                .isEqualTo(new Shown(TOKENS, true, null));
    }

    @Test
    void quarters_after_the_forecast_are_extended_and_closed() {
        view("");
        assertThat(sheet().setup().columns().getLast().readonly()).isTrue();
        assertThat(sheet().setup().columns().getLast().note()).contains("typed to 2029 Q4");
    }

    @Test
    void a_workload_without_price_is_named_and_not_counted_as_zero() {
        view("");
        assertThat(find(FigureBand.Figure.class).all().getFirst().getElement().getTextRecursively())
                .contains("unknown")
                .contains("W01, W02");
    }

    @Test
    void without_workloads_the_screen_says_what_is_missing() {
        workloads.remove(opened.id(), opened.copilot().id(), opened.copilot().version());
        workloads.remove(opened.id(), opened.reader().id(), opened.reader().version());
        view("");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Sheet.class).all()).isEmpty();
    }
}
