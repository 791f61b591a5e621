package dev.parley.workload;

import static dev.parley.workload.Samples.conflict;
import static dev.parley.workload.Samples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.NotAllowed;
import dev.parley.test.AppTest;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class WorkloadsTest extends WorkloadTestBase {

    @Autowired
    EntityManagerFactory factory;

    @Test
    void what_was_typed_comes_back_with_account_payer_and_who_changed_it() {
        workloads.add(negotiation, typed("W01").draft());
        var read = workloads.all(negotiation).getFirst();
        assertEquals("W01", read.code());
        assertEquals("us-prod", read.account().alias());
        assertEquals("P1", read.account().payer());
        assertTrue(read.account().enrolled());
        assertEquals(new BigDecimal("100"), read.flow().input());
        assertEquals(new BigDecimal("0.2"), read.minuteCv());
        assertEquals("Procurement lead", read.changedBy());
        assertTrue(read.proven());
        assertNull(read.owner());
        assertEquals(typed("W01").draft().name(), read.draft().name());
        assertEquals(
                read.draft(),
                saved(workloads.change(negotiation, read.id(), read.version(), read.draft()))
                        .draft());
    }

    @Test
    void a_list_takes_as_many_queries_for_fifty_workloads_as_for_one() {
        workloads.add(negotiation, typed("W01").draft());
        long one = queriesOfAll();
        for (int i = 2; i <= 50; i++) {
            workloads.add(negotiation, typed("W%02d".formatted(i)).draft());
        }
        assertEquals(one, queriesOfAll());
        assertTrue(one <= 7, one + " queries");
    }

    private long queriesOfAll() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        workloads.all(negotiation);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void of_two_people_who_save_the_same_workload_the_second_sees_both_values() {
        var read = saved(workloads.add(negotiation, typed("W01").draft()));
        var first = typed("W01");
        first.input = "120";
        var second = typed("W01");
        second.input = "150";
        as(lead);
        workloads.change(negotiation, read.id(), read.version(), first.draft());
        var answer = conflict(workloads.change(negotiation, read.id(), read.version(), second.draft()));
        assertEquals(new BigDecimal("120"), answer.theirs().flow().input());
        assertEquals("Procurement lead", answer.by());
        assertEquals(
                new BigDecimal("120"),
                workloads.all(negotiation).getFirst().flow().input());
        saved(workloads.change(negotiation, read.id(), answer.theirs().version(), second.draft()));
        assertEquals(
                new BigDecimal("150"),
                workloads.all(negotiation).getFirst().flow().input());
    }

    @Test
    void of_two_saves_at_the_same_moment_one_is_saved_and_one_is_told() throws Exception {
        var read = saved(workloads.add(negotiation, typed("W01").draft()));
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers =
                    threads.invokeAll(List.of(changing(read, "120", barrier), changing(read, "150", barrier))).stream()
                            .map(future -> {
                                try {
                                    return future.get();
                                } catch (Exception failed) {
                                    throw new IllegalStateException(failed);
                                }
                            })
                            .toList();
            assertEquals(
                    1,
                    answers.stream().filter(SaveResult.Saved.class::isInstance).count());
            assertEquals(
                    1,
                    answers.stream()
                            .filter(SaveResult.Conflict.class::isInstance)
                            .count());
        }
    }

    private Callable<SaveResult<Workload>> changing(Workload read, String input, CyclicBarrier barrier) {
        var typed = typed("W01");
        typed.input = input;
        return () -> {
            as(lead);
            barrier.await();
            return workloads.change(negotiation, read.id(), read.version(), typed.draft());
        };
    }

    @Test
    void a_removed_workload_is_gone_for_whoever_still_edits_it_and_comes_back_by_undo() {
        var read = saved(workloads.add(negotiation, typed("W01").draft()));
        saved(workloads.remove(negotiation, read.id(), read.version()));
        assertEquals(List.of(), workloads.all(negotiation));
        assertInstanceOf(
                SaveResult.Gone.class,
                workloads.change(
                        negotiation, read.id(), read.version(), typed("W01").draft()));
        var back = saved(workloads.restore(negotiation, read.id()));
        assertEquals(read.id(), back.id());
        assertEquals(1, workloads.all(negotiation).size());
        assertInstanceOf(SaveResult.Gone.class, workloads.restore(negotiation, read.id()));
    }

    @Test
    void the_code_of_a_removed_workload_is_free_and_then_blocks_the_undo() {
        var read = saved(workloads.add(negotiation, typed("W01").draft()));
        workloads.remove(negotiation, read.id(), read.version());
        saved(workloads.add(negotiation, typed("W01").draft()));
        var refused = assertThrows(InvalidInput.class, () -> workloads.restore(negotiation, read.id()));
        assertEquals("code", refused.field());
    }

    @Test
    void a_platform_lead_owns_what_they_add_and_may_change_it() {
        as(owner);
        var mine = saved(workloads.add(negotiation, typed("W01").draft()));
        assertEquals(new Workload.Owner(owner.id(), "Platform lead one"), mine.owner());
        saved(workloads.change(negotiation, mine.id(), mine.version(), mine.draft()));
    }

    @Test
    void a_platform_lead_cannot_touch_a_workload_of_another() {
        as(owner);
        var theirs = saved(workloads.add(negotiation, typed("W01").draft()));
        as(neighbour);
        var refused = assertThrows(
                NotAllowed.class, () -> workloads.change(negotiation, theirs.id(), theirs.version(), theirs.draft()));
        assertTrue(String.valueOf(refused.getMessage()).contains("W01, Support copilot"));
        assertThrows(NotAllowed.class, () -> workloads.remove(negotiation, theirs.id(), theirs.version()));
        assertFalse(workloads.all(negotiation).isEmpty());
        as(lead);
        saved(workloads.change(negotiation, theirs.id(), theirs.version(), theirs.draft()));
    }

    @Test
    void a_stranger_sees_nothing() {
        as(people.add("stranger-" + slug, "Stranger", "long enough phrase", false));
        assertThrows(NotAllowed.class, () -> workloads.all(negotiation));
    }

    @Test
    void a_workload_of_another_negotiation_is_out_of_reach() {
        var here = saved(workloads.add(negotiation, typed("W01").draft()));
        var draft = here.draft();
        openNegotiation();
        assertThrows(InvalidInput.class, () -> workloads.change(negotiation, here.id(), here.version(), draft));
        assertInstanceOf(
                SaveResult.Gone.class,
                workloads.change(
                        negotiation, here.id(), here.version(), typed("W01").draft()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.000001", "1000000001"})
    void a_volume_below_zero_or_beyond_reason_is_refused(String input) {
        refused("input", new BigDecimal(input).toPlainString(), typed -> typed.input = input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "5.01", "20"})
    void a_minute_spread_outside_nought_to_five_is_refused(String cv) {
        refused("minuteCv", cv, typed -> typed.cv = cv);
    }

    @Test
    void every_other_field_has_its_bounds_too() {
        refused("name", null, typed -> typed.name = "n".repeat(121));
        refused("name", "", typed -> typed.name = "");
        refused("team", " ", typed -> typed.team = " ");
        refused("code", "W".repeat(21), typed -> typed.code = "W".repeat(21));
        refused("model", "", typed -> typed.model = "");
        refused("scope", "europe", typed -> typed.scope = "europe");
        refused("scope", null, typed -> typed.scope = "us-" + "a".repeat(40) + "-1");
        refused("scope", null, typed -> typed.scope = "us" + "-a".repeat(50_000) + "-1");
        refused("account", null, typed -> typed.account = null);
        refused("account", null, typed -> typed.account = UUID.randomUUID());
        refused("shape", null, typed -> typed.shape = null);
        refused("shape", null, typed -> typed.shape = UUID.randomUUID());
        refused("owner", null, typed -> typed.owner = UUID.randomUUID());
        refused("deferrablePercent", "100.5", typed -> typed.deferrable = new Deferrable(4, new BigDecimal("100.5")));
        refused("deferrablePercent", "0.001", typed -> typed.deferrable = new Deferrable(4, new BigDecimal("0.001")));
        refused("deferrableHours", "0", typed -> typed.deferrable = new Deferrable(0, BigDecimal.TEN));
        refused("evidenceMonths", "-1", typed -> typed.evidence = new Evidence(-1, null, null, null));
    }

    @Test
    void no_tokens_at_all_is_refused_and_requests_without_tokens_are_named() {
        refused("input", "0", typed -> {
            typed.input = "0";
            typed.output = "0";
            typed.requests = null;
        });
        var typed = typed("W01");
        typed.input = "0";
        typed.output = "0";
        var refused = assertThrows(InvalidInput.class, () -> workloads.add(negotiation, typed.draft()));
        assertTrue(refused.sentence().startsWith("67 requests a minute without a token"), refused.sentence());
    }

    @Test
    void a_code_in_use_is_refused() {
        workloads.add(negotiation, typed("W01").draft());
        refused("code", "W01", typed -> typed.code = "W01");
        assertEquals("W02", workloads.nextCode(negotiation));
    }

    private void refused(String field, String value, Consumer<Typed> change) {
        var typed = typed("W99");
        change.accept(typed);
        var refused = assertThrows(InvalidInput.class, () -> workloads.add(negotiation, typed.draft()));
        assertEquals(field, refused.field());
        if (value != null) {
            assertEquals(value, refused.value());
        }
        assertTrue(refused.sentence().endsWith("."), refused.sentence());
    }
}
