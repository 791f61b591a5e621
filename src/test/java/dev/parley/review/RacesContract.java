package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.people.Who;
import dev.parley.review.Submission.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several people at the same moment: one outcome, and nobody's approval is ever on what they have not seen. */
abstract class RacesContract extends ReviewsSetting {

    private static final int RACES = 100;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void approve_against_an_edit_that_is_submitted_approves_only_what_was_seen() throws Exception {
        var seen = new HashSet<String>();
        var outcomes = new HashSet<State>();
        for (int race = 0; race < RACES; race++) {
            persons.actAs(author);
            var before = reviews.submit(negotiation, run("4", String.valueOf(1000 + race)), null);
            var edited = run("4", String.valueOf(5000 + race));
            var done = atOnce(
                    race,
                    () -> as(director, () -> decideOn(before, new Decision.Approve())),
                    () -> as(author, () -> reviews.submit(negotiation, edited, null)));
            if (done.getFirst()) {
                seen.add(before.head().sha256());
            }
            assertThat(done.getLast()).isTrue();
            assertThat(now(before).head().state()).isEqualTo(State.SUPERSEDED);
            outcomes.add(done.getFirst() ? State.APPROVED : State.SUPERSEDED);
        }
        assertNothingUnseen(seen);
        assertThat(outcomes).contains(State.SUPERSEDED);
    }

    @Test
    void approve_against_withdraw_has_one_outcome() throws Exception {
        var seen = new HashSet<String>();
        for (int race = 0; race < RACES; race++) {
            persons.actAs(author);
            var submitted = reviews.submit(negotiation, run("4", String.valueOf(1000 + race)), null);
            var done = atOnce(
                    race,
                    () -> as(director, () -> decideOn(submitted, new Decision.Approve())),
                    () -> as(author, () -> decideOn(submitted, new Decision.Withdraw())));
            assertThat(done).as("race %s", race).containsOnlyOnce(true);
            assertThat(now(submitted).head().state()).isEqualTo(done.getFirst() ? State.APPROVED : State.WITHDRAWN);
            if (done.getFirst()) {
                seen.add(submitted.head().sha256());
            }
        }
        assertNothingUnseen(seen);
    }

    @Test
    void of_approve_return_and_a_second_approve_one_counts() throws Exception {
        for (int race = 0; race < RACES; race++) {
            persons.actAs(author);
            var submitted = reviews.submit(negotiation, run("4", String.valueOf(1000 + race)), null);
            var done = atOnce(
                    race,
                    () -> as(director, () -> decideOn(submitted, new Decision.Approve())),
                    () -> as(cfo, () -> decideOn(submitted, new Decision.Return("Not now"))),
                    () -> as(cfo, () -> decideOn(submitted, new Decision.Approve())));
            assertThat(done).as("race %s", race).containsOnlyOnce(true);
            var after = now(submitted).head();
            assertThat(after.version()).isEqualTo(1);
            assertThat(after.state()).isEqualTo(done.get(1) ? State.RETURNED : State.APPROVED);
            assertThat(after.grants()).hasSize(done.get(1) ? 0 : 1);
        }
    }

    @Test
    void of_two_who_submit_at_once_one_waits_and_the_other_is_superseded() throws Exception {
        for (int race = 0; race < RACES; race++) {
            int round = race;
            atOnce(
                    race,
                    () -> as(author, () -> reviews.submit(negotiation, run("4", "1" + round), null)),
                    () -> as(author, () -> reviews.submit(negotiation, run("5", "2" + round), null)));
            persons.actAs(author);
            var all = reviews.all(negotiation);
            assertThat(all).hasSize(2 * (race + 1));
            assertThat(all)
                    .filteredOn(head -> head.state() == State.SUBMITTED)
                    .singleElement()
                    .satisfies(head ->
                            assertThat(head.number()).isEqualTo(all.getFirst().number()));
        }
    }

    /** Whatever is approved bears the hash of its content, and the approver had seen that hash. */
    private void assertNothingUnseen(HashSet<String> seen) {
        persons.actAs(author);
        for (var head : reviews.all(negotiation)) {
            var one = reviews.one(negotiation, head.number()).orElseThrow();
            assertThat(one.head().sha256())
                    .isEqualTo(run(
                                    one.head().reference(),
                                    one.lines()
                                            .getFirst()
                                            .value("Committed, USD a month")
                                            .orElseThrow())
                            .sha256());
            if (!head.grants().isEmpty()) {
                assertThat(seen).contains(head.sha256());
            }
        }
    }

    private <T> Optional<T> as(Who who, Callable<T> action) {
        try {
            return Optional.of(persons.as(who, action));
        } catch (InvalidInput refused) {
            return Optional.empty();
        }
    }

    /** Starts all at the same moment, each a little later in every third race; answers which of them were done. */
    @SafeVarargs
    private List<Boolean> atOnce(int race, Callable<Optional<?>>... actions) throws Exception {
        var start = new CyclicBarrier(actions.length);
        var running = new ArrayList<Future<Boolean>>();
        for (int a = 0; a < actions.length; a++) {
            var action = actions[a];
            int late = (a + race) % 3;
            running.add(threads.submit(() -> {
                start.await();
                Thread.sleep(late);
                var result = action.call();
                return result.isPresent()
                        && !(result.get() instanceof SaveResult.Conflict<?>)
                        && !(result.get() instanceof SaveResult.Gone<?>);
            }));
        }
        var done = new ArrayList<Boolean>();
        for (var one : running) {
            done.add(one.get());
        }
        return done;
    }
}
