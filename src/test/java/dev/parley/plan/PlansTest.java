package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NegotiationDraft;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.SeriesUpload;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import dev.parley.workload.series.SeriesOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@AppTest
class PlansTest {

    @Autowired
    Plans plans;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Workloads workloads;

    @Autowired
    MeasuredTraffic measured;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    @Autowired
    SetClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID negotiation;
    private Who lead;

    @BeforeEach
    void open() {
        lead = persons.someone();
        Negotiation entered = persons.as(lead, () -> sample.enter("plan-" + UUID.randomUUID()));
        negotiation = entered.id();
        persons.actAs(lead);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_sample_out_of_the_database_gives_the_same_figures_as_the_files() {
        PlanResult result = plans.preview(negotiation, PlanBasis.DEFAULT, BigDecimal.ONE);
        PlanResult files = PlanComputation.compute(SamplePlan.inputs());
        assertThat(result.years()).isEqualTo(files.years());
        assertThat(result.priced()).isEqualTo(12);
        assertThat(result.pools()).hasSize(12);
    }

    @Test
    void a_frozen_run_never_changes_and_turns_stale_when_a_workload_does() {
        assertThat(plans.latest(negotiation)).isEmpty();
        PlanRun first = plans.freeze(negotiation, PlanBasis.DEFAULT);
        assertThat(first.number()).isEqualTo(1);
        assertThat(plans.staleness(first).stale()).isFalse();
        String row = content(1);

        Workload copilot = workloads.all(negotiation).getFirst();
        assertThat(workloads.change(
                        negotiation, copilot.id(), copilot.version(), Drafts.renamed(copilot, "Renamed copilot")))
                .isInstanceOf(SaveResult.Saved.class);

        PlanRun read = plans.latest(negotiation).orElseThrow();
        assertThat(plans.staleness(read).sentence(read.number())).isEqualTo("Run 1 is older than the workloads");
        assertThat(read.result()).isEqualTo(first.result());
        PlanRun second = plans.freeze(negotiation, PlanBasis.DEFAULT);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.inputHash()).isNotEqualTo(first.inputHash());
        assertThat(content(1)).isEqualTo(row);
        assertThat(plans.runs(negotiation)).extracting(PlanRun.Line::number).containsExactly(2, 1);
    }

    /** W08 has one month by what was entered; hours of July, August and September 2026 are three, while they are recent. */
    @Test
    void full_months_of_a_stored_series_are_evidence_even_if_the_workload_did_not_take_them_over() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(evidenceMonths()).isEqualTo(1);
        StringBuilder hours = new StringBuilder("timestamp,input\n");
        long first = Instant.parse("2026-07-01T00:00:00Z").getEpochSecond();
        for (int hour = 0; hour < 92 * 24; hour++) {
            hours.append(first + 3_600L * hour).append(",60000\n");
        }
        Workload unproven = workloads.all(negotiation).stream()
                .filter(one -> one.code().equals("W08"))
                .findFirst()
                .orElseThrow();
        assertThat(measured.store(
                        negotiation,
                        unproven,
                        SeriesUpload.of("summer.csv", hours.toString(), SeriesOptions.USUAL),
                        new SeriesUpload.Takes(false, false, false, false)))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(evidenceMonths()).isEqualTo(3);
        clock.set(Instant.parse("2027-03-31T12:00:00Z"));
        assertThat(evidenceMonths()).isEqualTo(3);
        clock.set(Instant.parse("2027-04-01T12:00:00Z"));
        assertThat(evidenceMonths()).isEqualTo(1);
    }

    @AfterEach
    void itIsNow() {
        clock.letGo();
    }

    private int evidenceMonths() {
        return plans.freeze(negotiation, PlanBasis.DEFAULT).inputs().workloads().stream()
                .filter(one -> one.code().equals("W08"))
                .findFirst()
                .orElseThrow()
                .evidenceMonths();
    }

    @Test
    void the_same_inputs_frozen_twice_have_the_same_hash_and_result() {
        PlanRun first = plans.freeze(negotiation, PlanBasis.DEFAULT);
        PlanRun again = plans.freeze(negotiation, PlanBasis.DEFAULT);
        assertThat(again.inputHash()).isEqualTo(first.inputHash());
        assertThat(PlanJson.hash(again.result())).isEqualTo(PlanJson.hash(first.result()));
    }

    @Test
    void an_adviser_sees_runs_and_may_not_make_one() {
        plans.freeze(negotiation, PlanBasis.DEFAULT);
        Who adviser = persons.someone();
        members.put(negotiation, adviser.id(), Role.ADVISER, LocalDate.of(2099, 1, 1));
        persons.run(adviser, () -> {
            assertThat(plans.latest(negotiation)).isPresent();
            assertThatThrownBy(() -> plans.freeze(negotiation, PlanBasis.DEFAULT))
                    .isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void runs_at_negotiated_rates_are_not_for_platform_leads() {
        PlanBasis negotiated =
                new PlanBasis(PlanBasis.Cases.BASE, PlanBasis.Rates.NEGOTIATED, PlanBasis.Minutes.SPREAD);
        plans.freeze(negotiation, negotiated);
        Who platform = persons.someone();
        members.put(negotiation, platform.id(), Role.PLATFORM_LEAD, null);
        persons.run(platform, () -> {
            assertThat(plans.runs(negotiation)).isEmpty();
            assertThat(plans.run(negotiation, 1)).isEmpty();
            assertThatThrownBy(() -> plans.freeze(negotiation, negotiated)).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void without_workloads_planning_says_so_and_keeps_nothing() {
        UUID empty = negotiations
                .open(new NegotiationDraft(
                        "empty-" + UUID.randomUUID(),
                        "Renewal",
                        "Customer",
                        "USD",
                        LocalDate.of(2027, 5, 1),
                        3,
                        Quarter.parse("2027-Q1"),
                        Quarter.parse("2029-Q4"),
                        MonthLength.HOURS_730,
                        Set.of("us-east-1"),
                        List.of(),
                        false,
                        null))
                .id();
        assertThatThrownBy(() -> plans.freeze(empty, PlanBasis.DEFAULT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("There are no workloads yet");
        assertThat(plans.latest(empty)).isEmpty();
        assertThat(plans.preview(empty, PlanBasis.DEFAULT, BigDecimal.ONE).pools())
                .isEmpty();
    }

    @Test
    void a_stranger_sees_nothing() {
        plans.freeze(negotiation, PlanBasis.DEFAULT);
        persons.run(
                persons.someone(),
                () -> assertThatThrownBy(() -> plans.latest(negotiation)).isInstanceOf(NotAllowed.class));
    }

    @Test
    void volume_out_of_range_is_refused_with_the_value() {
        assertThatThrownBy(() -> plans.preview(negotiation, PlanBasis.DEFAULT, new BigDecimal("-0.1")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("between 0 and 10");
    }

    private String content(int number) {
        return jdbc.sql("select inputs || result || input_hash from plan_run where negotiation_id = ? and number = ?")
                .params(negotiation, number)
                .query(String.class)
                .single();
    }
}
