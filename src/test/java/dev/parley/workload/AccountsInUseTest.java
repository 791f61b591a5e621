package dev.parley.workload;

import static dev.parley.workload.Samples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Negotiation;
import dev.parley.test.AppTest;
import dev.parley.test.SomeNegotiation;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class AccountsInUseTest extends WorkloadTestBase {

    @Autowired
    HeldCapacity held;

    /** Leaves only {@code us-data} of the payers. */
    private SaveResult<Negotiation> keepOnlyUsData() {
        var less = new SomeNegotiation();
        less.payers = List.of(SomeNegotiation.payer("P1", true, "us-data"));
        return negotiations.change(negotiation, negotiations.byId(negotiation).version(), less.draft());
    }

    @Test
    void an_account_with_a_workload_stays_until_the_workload_has_another() {
        var workload = saved(workloads.add(negotiation, typed("W01").draft()));
        var refused = assertThrows(InvalidInput.class, this::keepOnlyUsData);
        assertEquals("account", refused.field());
        assertEquals("us-prod", refused.value());
        assertEquals(
                "Account us-prod cannot be removed or renamed: it still has workload W01. Give them another account"
                        + " first, or keep this one.",
                refused.sentence());
        var moved = typed("W01");
        moved.account = account("us-data");
        saved(workloads.change(negotiation, workload.id(), workload.version(), moved.draft()));
        assertEquals(1, saved(keepOnlyUsData()).payers().size());
        assertEquals("us-data", workloads.all(negotiation).getFirst().account().alias());
    }

    @Test
    void a_removed_workload_keeps_its_account_so_that_the_removal_can_be_taken_back() {
        var workload = saved(workloads.add(negotiation, typed("W01").draft()));
        saved(workloads.remove(negotiation, workload.id(), workload.version()));
        var refused = assertThrows(InvalidInput.class, this::keepOnlyUsData);
        assertEquals(true, refused.sentence().contains("it still has workload W01 (removed)"), refused.sentence());
        assertEquals(
                "us-prod",
                saved(workloads.restore(negotiation, workload.id())).account().alias());
    }

    @Test
    void a_payer_whose_account_holds_capacity_stays() {
        saved(held.add(
                negotiation,
                new HeldDraft(
                        account("petrel"),
                        "example.mid",
                        "us-east-1",
                        "model-units",
                        6,
                        Quantity.units(2),
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 11, 1),
                        null,
                        true,
                        null,
                        null,
                        null)));
        var refused = assertThrows(InvalidInput.class, this::keepOnlyUsData);
        assertEquals("petrel", refused.value());
        assertEquals(
                true, refused.sentence().contains("held capacity of example.mid since 2026-11-01"), refused.sentence());
    }

    @Test
    void of_two_who_add_the_same_code_at_the_same_moment_one_is_saved_and_one_gets_a_sentence() throws Exception {
        var draft = typed("W01").draft();
        assertEquals(1, savedOfFour(() -> workloads.add(negotiation, draft)));
        var list = List.of(typed("W05").draft(), typed("W06").draft());
        assertEquals(1, savedOfFour(() -> workloads.addAll(negotiation, list)));
        assertEquals(1, savedOfFour(() -> shapes.add(negotiation, ShapeDraft.flat("new"))));
    }

    /** How many of four that do the same at once succeed; the others must get a sentence. */
    private int savedOfFour(Callable<?> action) throws Exception {
        var barrier = new CyclicBarrier(4);
        Callable<Boolean> attempt = () -> {
            as(lead);
            barrier.await();
            try {
                action.call();
                return true;
            } catch (InvalidInput refused) {
                return false;
            }
        };
        int saved = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                saved += answer.get() ? 1 : 0;
            }
        }
        return saved;
    }
}
