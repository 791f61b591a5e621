package dev.parley.base.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private final WorkQueue queue = new WorkQueue();

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void work_says_how_it_stands_and_answers() throws Exception {
        RunningWork<String, Integer> work = queue.start("a", Duration.ofSeconds(5), running -> {
            running.goOn(7);
            return "done";
        });
        assertThat(work.answer().get(5, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(work.standing()).isEqualTo(7);
    }

    @Test
    void who_asks_again_ends_what_they_asked_before() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RunningWork<String, Integer> first = endless("a", begun);
        begun.await(5, TimeUnit.SECONDS);
        RunningWork<String, Integer> second = queue.start("a", Duration.ofSeconds(5), _ -> "second");
        assertThat(second.answer().get(5, TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(first.cancelled()).isTrue();
        assertThatThrownBy(() -> first.answer().get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void enough_and_the_limit_end_it_with_what_it_has() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RunningWork<String, Integer> work = endless("a", begun);
        begun.await(5, TimeUnit.SECONDS);
        work.enough();
        assertThat(work.answer().get(5, TimeUnit.SECONDS)).isEqualTo("ended");
        RunningWork<String, Integer> limited = queue.start("b", Duration.ofMillis(20), WorkQueueTest::untilEnded);
        assertThat(limited.answer().get(5, TimeUnit.SECONDS)).isEqualTo("ended");
    }

    @Test
    void too_much_waiting_is_refused_and_said() {
        List<RunningWork<String, Integer>> all = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        all.add(endless(i, new CountDownLatch(1)));
                    }
                })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Try again in a minute");
        assertThat(all).hasSizeBetween(8, 12);
        all.forEach(RunningWork::cancel);
    }

    @Test
    void what_fails_is_told_and_hides_nothing() {
        RunningWork<String, Integer> work = queue.start("a", Duration.ofSeconds(5), _ -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> work.answer().get(5, TimeUnit.SECONDS)).hasMessageContaining("broken");
    }

    private RunningWork<String, Integer> endless(Object key, CountDownLatch begun) {
        return queue.start(key, Duration.ofMinutes(1), running -> {
            begun.countDown();
            return untilEnded(running);
        });
    }

    private static String untilEnded(RunningWork<String, Integer> running) {
        while (running.goOn(0)) {
            Thread.onSpinWait();
        }
        return "ended";
    }
}
