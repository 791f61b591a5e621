package dev.parley.forecast;

import static dev.parley.engine.demand.EntryKind.GROWTH;
import static dev.parley.engine.demand.EntryKind.TOKENS;
import static dev.parley.engine.demand.EntryKind.UNITS;
import static dev.parley.engine.demand.ForecastCase.BASE;
import static dev.parley.engine.demand.ForecastCase.HIGH;
import static dev.parley.engine.demand.ForecastCase.LOW;
import static dev.parley.forecast.Seed.edit;
import static dev.parley.forecast.Seed.key;
import static dev.parley.forecast.Seed.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastPath.Origin;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import dev.parley.workload.Workloads;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

@AppTest
class ForecastsTest {

    @Autowired
    ApplicationContext application;

    Seed seed;

    @Autowired
    Persons persons;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Workloads workloads;

    @Autowired
    Negotiations negotiations;

    @Autowired
    EntityManagerFactory factory;

    Seed.Opened opened;

    @BeforeEach
    void open() {
        seed = new Seed(application);
        opened = seed.open();
        persons.actAs(opened.lead());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private SaveResult<StoredCell> save(CellEdit edit) {
        return forecasts.save(opened.id(), List.of(edit)).getFirst();
    }

    private ForecastLine line(String code) {
        return forecasts.grid(opened.id()).lines().stream()
                .filter(line -> line.workload().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal value(String quarter, EntryKind kind) {
        return line("W01").value(Quarter.parse(quarter), BASE, kind).orElseThrow();
    }

    @Test
    void an_empty_forecast_is_today_s_traffic_in_every_quarter_to_the_end_of_the_agreement() {
        var grid = forecasts.grid(opened.id());
        assertThat(grid.quarters()).hasSize(14).last().isEqualTo(Quarter.parse("2030-Q2"));
        assertThat(grid.lastTyped()).isEqualTo(Quarter.parse("2029-Q4"));
        assertThat(value("2027-Q1", TOKENS)).isEqualByComparingTo("110");
        assertThat(value("2030-Q2", TOKENS)).isEqualByComparingTo("110");
    }

    @Test
    void a_cell_in_tokens_units_or_growth_means_the_same_path() {
        save(edit(key(opened.copilot(), "2027-Q2", BASE), TOKENS, "165", null));
        assertThat(value("2027-Q2", TOKENS)).isEqualByComparingTo("165");
        assertThat(value("2027-Q2", UNITS)).isEqualByComparingTo("2");
        assertThat(value("2027-Q2", GROWTH)).isEqualByComparingTo("0.5");
        save(edit(key(opened.copilot(), "2027-Q3", BASE), UNITS, "3", null));
        assertThat(value("2027-Q3", TOKENS)).isEqualByComparingTo("247.5");
        save(edit(key(opened.copilot(), "2027-Q4", BASE), GROWTH, "-0.5", null));
        assertThat(value("2027-Q4", UNITS)).isEqualByComparingTo("1.5");
    }

    @Test
    void a_missing_cell_goes_on_and_after_the_last_typed_quarter_the_last_year_s_growth_is_extended() {
        save(edit(key(opened.copilot(), "2027-Q2", BASE), TOKENS, "220", null));
        save(edit(key(opened.copilot(), "2027-Q4", BASE), TOKENS, "440", null));
        var line = line("W01");
        assertThat(line.origin(Quarter.parse("2027-Q2"), BASE)).isEqualTo(Origin.TYPED);
        assertThat(line.origin(Quarter.parse("2027-Q3"), BASE)).isEqualTo(Origin.CARRIED);
        assertThat(line.origin(Quarter.parse("2028-Q1"), BASE)).isEqualTo(Origin.EXTENDED);
        assertThat(line.origin(Quarter.parse("2027-Q2"), LOW)).isEqualTo(Origin.BASE_CASE);
        assertThat(value("2027-Q3", TOKENS)).isEqualByComparingTo("220");
    }

    @Test
    void of_two_people_who_save_the_same_cell_the_second_is_told_and_both_values_stay_in_the_history() {
        var key = key(opened.copilot(), "2027-Q4", BASE);
        var first = saved(save(edit(key, TOKENS, "115", null)));
        saved(save(edit(key, TOKENS, "110", first.version())));
        persons.actAs(opened.owner());
        var answer = save(edit(key, TOKENS, "130", first.version()));
        assertThat(answer).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.by()).isEqualTo(opened.lead().displayName());
            assertThat(((StoredCell) conflict.theirs()).entry().amount()).isEqualByComparingTo("110");
        });
        assertThat(value("2027-Q4", TOKENS)).isEqualByComparingTo("110");
        var history = forecasts.history(opened.id(), key);
        assertThat(history).extracting(CellChange::taken).containsExactly(false, true, true);
        assertThat(history.getFirst().after().amount()).isEqualByComparingTo("130");
        assertThat(history.getFirst().by()).isEqualTo(opened.owner().displayName());
        assertThat(history.get(1).before().amount()).isEqualByComparingTo("115");

        @SuppressWarnings("unchecked")
        var theirs = ((SaveResult.Conflict<StoredCell>) answer).theirs();
        saved(save(edit(key, TOKENS, "130", theirs.version())));
        assertThat(value("2027-Q4", TOKENS)).isEqualByComparingTo("130");
    }

    @Test
    void who_never_saw_a_cell_does_not_overwrite_what_somebody_typed_into_it_meanwhile() {
        var key = key(opened.copilot(), "2027-Q4", BASE);
        saved(save(edit(key, TOKENS, "115", null)));
        assertThat(save(edit(key, TOKENS, "130", null))).isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void a_cleared_cell_goes_on_from_the_quarter_before_and_who_saw_the_old_value_is_told() {
        var key = key(opened.copilot(), "2027-Q4", BASE);
        var typed = saved(save(edit(key, TOKENS, "220", null)));
        var cleared = saved(save(new CellEdit(key, null, typed.version())));
        assertThat(cleared.entry()).isNull();
        assertThat(value("2027-Q4", TOKENS)).isEqualByComparingTo("110");
        assertThat(forecasts.cells(opened.id())).isEmpty();
        assertThat(save(edit(key, TOKENS, "330", typed.version()))).isInstanceOf(SaveResult.Conflict.class);
        saved(save(edit(key, TOKENS, "330", cleared.version())));
    }

    @Test
    void of_two_saves_of_a_new_cell_at_the_same_moment_one_is_saved_and_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            var key = key(opened.copilot(), "2028-Q" + (round % 4 + 1), round == 4 ? HIGH : BASE);
            var barrier = new CyclicBarrier(2);
            Callable<SaveResult<StoredCell>> save = () -> persons.as(opened.lead(), () -> {
                barrier.await();
                return save(edit(key, TOKENS, "120", null));
            });
            try (var threads = Executors.newFixedThreadPool(2)) {
                var first = threads.submit(save);
                var second = threads.submit(save);
                assertThat(List.of(first.get(), second.get()))
                        .hasAtLeastOneElementOfType(SaveResult.Saved.class)
                        .hasAtLeastOneElementOfType(SaveResult.Conflict.class);
            }
            assertThat(forecasts.history(opened.id(), key))
                    .extracting(CellChange::taken)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void in_one_list_each_cell_is_answered_for_itself() {
        var taken = key(opened.copilot(), "2027-Q3", BASE);
        saved(save(edit(taken, TOKENS, "111", null)));
        var removed = opened.reader();
        workloads.remove(opened.id(), removed.id(), removed.version());
        var answers = forecasts.save(
                opened.id(),
                List.of(
                        edit(key(opened.copilot(), "2027-Q2", BASE), TOKENS, "120", null),
                        edit(taken, TOKENS, "130", null),
                        edit(key(removed, "2027-Q2", BASE), TOKENS, "140", null)));
        assertThat(answers.get(0)).isInstanceOf(SaveResult.Saved.class);
        assertThat(answers.get(1)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(answers.get(2)).isInstanceOf(SaveResult.Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TOKENS, -1, '-1 thousand tokens a minute is below zero: enter zero or more.'",
        "UNITS, -0.5, '-0.5 model units is below zero: enter zero or more.'",
        "GROWTH, -1.2, '-120 % would be less than no traffic at all: growth is -100 % or more.'",
        "TOKENS, 1000000001, '1000000001 thousand tokens a minute is more than Parley takes: check the unit.'",
        "TOKENS, 1E+90000, '1E+90000 thousand tokens a minute is more than Parley takes: check the unit.'",
    })
    void an_amount_out_of_bounds_is_refused_with_its_value_and_nothing_of_the_list_is_saved(
            EntryKind kind, String amount, String sentence) {
        var good = edit(key(opened.copilot(), "2027-Q1", BASE), TOKENS, "120", null);
        var bad = edit(key(opened.copilot(), "2027-Q2", BASE), kind, amount, null);
        assertThatThrownBy(() -> forecasts.save(opened.id(), List.of(good, bad)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(sentence);
        assertThat(forecasts.cells(opened.id())).isEmpty();
    }

    @Test
    void the_bounds_themselves_are_taken() {
        saved(save(edit(key(opened.copilot(), "2027-Q1", BASE), TOKENS, "0", null)));
        saved(save(edit(key(opened.copilot(), "2027-Q2", BASE), GROWTH, "-1", null)));
        saved(save(edit(key(opened.copilot(), "2027-Q3", BASE), TOKENS, "1000000000", null)));
        assertThat(value("2027-Q2", TOKENS)).isEqualByComparingTo("0");
        assertThat(line("W01").value(Quarter.parse("2027-Q3"), BASE, GROWTH)).isEmpty();
    }

    @Test
    void units_of_a_model_whose_unit_is_unknown_are_refused_and_never_taken_for_zero() {
        assertThat(line("W02").value(Quarter.parse("2027-Q1"), BASE, UNITS)).isEmpty();
        assertThatThrownBy(() -> save(edit(key(opened.reader(), "2027-Q1", BASE), UNITS, "2", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("It is unknown what one model unit of example.large carries in us-east-1");
        assertThat(ForecastGrid.total(forecasts.grid(opened.id()).lines(), Quarter.parse("2027-Q1"), BASE, UNITS))
                .isEmpty();
    }

    @Test
    void a_platform_lead_types_in_own_workloads_only() {
        persons.actAs(opened.owner());
        saved(save(edit(key(opened.copilot(), "2027-Q2", BASE), TOKENS, "120", null)));
        assertThatThrownBy(() -> save(edit(key(opened.reader(), "2027-Q2", BASE), TOKENS, "120", null)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("W02, Claims reader, is not your workload");
        assertThat(line("W01").mayEdit()).isTrue();
        assertThat(line("W02").mayEdit()).isFalse();
    }

    @Test
    void who_is_no_member_sees_nothing() {
        var key = key(opened.copilot(), "2027-Q2", BASE);
        persons.actAs(persons.someone());
        assertThatThrownBy(() -> forecasts.grid(opened.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> forecasts.cells(opened.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> forecasts.history(opened.id(), key)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> save(edit(key, TOKENS, "120", null))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_cell_of_another_negotiation_s_workload_is_gone_and_its_history_empty() {
        var other = seed.open();
        persons.actAs(other.lead());
        saved(forecasts
                .save(other.id(), List.of(edit(key(other.copilot(), "2027-Q2", BASE), TOKENS, "120", null)))
                .getFirst());
        persons.actAs(opened.lead());
        assertThat(save(edit(key(other.copilot(), "2027-Q2", BASE), TOKENS, "666", 0L)))
                .isInstanceOf(SaveResult.Gone.class);
        assertThat(forecasts.history(opened.id(), key(other.copilot(), "2027-Q2", BASE)))
                .isEmpty();
    }

    @Test
    void a_quarter_outside_the_forecast_is_refused() {
        assertThatThrownBy(() -> save(edit(key(opened.copilot(), "2030-Q1", BASE), TOKENS, "120", null)))
                .hasMessage("The forecast is typed from 2027 Q1 to 2029 Q4: 2030 Q1 lies outside.");
    }

    @Test
    void a_shorter_forecast_or_another_effective_date_loses_no_cell() {
        save(edit(key(opened.copilot(), "2028-Q4", BASE), TOKENS, "200", null));
        var negotiation = negotiations.byId(opened.id());
        var typed = new SomeNegotiation();
        typed.slug = opened.slug();
        typed.forecastTo = Quarter.parse("2028-Q2");
        typed.effectiveDate = typed.effectiveDate.plusMonths(2);
        var shorter = saved(negotiations.change(opened.id(), negotiation.version(), typed.draft()));
        typed.forecastTo = Quarter.parse("2029-Q4");
        saved(negotiations.change(opened.id(), shorter.version(), typed.draft()));
        var kept = line("W01").cell(Quarter.parse("2028-Q4"), BASE).orElseThrow();
        assertThat(kept.entry().amount()).isEqualByComparingTo("200");
    }

    @Test
    void a_low_above_its_base_is_saved_and_said() {
        save(edit(key(opened.copilot(), "2027-Q2", BASE), TOKENS, "120", null));
        save(edit(key(opened.copilot(), "2027-Q2", LOW), TOKENS, "130", null));
        var quarter = Quarter.parse("2027-Q2");
        assertThat(line("W01").disorder(quarter, LOW)).contains("Low is above base.");
        assertThat(line("W01").disorder(quarter, BASE)).contains("Base is below low.");
        assertThat(line("W01").disorder(quarter, HIGH)).isEmpty();
    }

    @Test
    void units_of_one_pool_are_taken_from_the_summed_flow() {
        var lines = forecasts.grid(opened.id()).lines();
        assertThat(ForecastGrid.total(
                        List.of(lines.getFirst(), lines.getFirst()), Quarter.parse("2027-Q1"), BASE, UNITS))
                .hasValueSatisfying(
                        units -> assertThat(units).isEqualByComparingTo("2.666666666666666666666666666666667"));
        assertThat(ForecastGrid.total(lines, Quarter.parse("2027-Q1"), BASE, TOKENS))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("220"));
    }

    @Test
    void the_grid_takes_as_many_queries_with_many_cells_as_with_none() {
        long none = queries();
        for (var quarter : Quarter.range(Quarter.parse("2027-Q1"), Quarter.parse("2029-Q4"))) {
            save(edit(key(opened.copilot(), quarter.toString(), BASE), TOKENS, "120", null));
            save(edit(key(opened.reader(), quarter.toString(), HIGH), TOKENS, "120", null));
        }
        assertThat(queries()).isLessThanOrEqualTo(none + 1).isLessThan(25);
    }

    private long queries() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        forecasts.grid(opened.id());
        return statistics.getPrepareStatementCount();
    }
}
