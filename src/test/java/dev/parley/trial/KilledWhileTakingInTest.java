package dev.parley.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * R18: a price list is taken in, the process is killed at a moment drawn at random while it writes, and started again: the
 * list is there whole or not at all, and whole when that was answered. Then the same list five times, and by two people at
 * once: it is there once. The long form is {@code ./check -Dtest=KilledWhileTakingInTest -Dparley.trial.rounds=20}.
 */
class KilledWhileTakingInTest {

    private static final int ROUNDS = Integer.getInteger("parley.trial.rounds", 2);

    @TempDir
    Path folder;

    @Test
    void a_list_is_taken_in_whole_or_not_at_all_and_once() throws Exception {
        var random = new Random(18);
        int half = 0;
        int whole = 0;
        int lost = 0;
        var port = freePort();
        var parley = RunningParley.start(folder, port);
        try {
            long writing = millisOfWriting(parley);
            for (int round = 1; round <= ROUNDS; round++) {
                var list = new SentList(round);
                var staging = list.send(parley, "procurement");
                var running = parley;
                var answered = CompletableFuture.supplyAsync(() -> list.confirm(running, "procurement", staging));
                TimeUnit.MILLISECONDS.sleep(random.nextLong(2 * writing));
                parley.kill();
                boolean acknowledged = answered.handle((id, gone) -> id != null && !id.isEmpty())
                        .get(30, TimeUnit.SECONDS);
                parley = RunningParley.start(folder, port);
                int rates = list.rates(parley);
                boolean listed = list.listed(parley) == 1;
                half += rates == (listed ? SentList.RATES : 0) ? 0 : 1;
                lost += acknowledged && !listed ? 1 : 0;
                whole += listed ? 1 : 0;
            }
            var line = "TRIAL R18 half=%d lost=%d, rounds=%d of which whole %d %s"
                    .formatted(half, lost, ROUNDS, whole, half + lost == 0 ? "PASS" : "FAIL");
            LoggerFactory.getLogger(KilledWhileTakingInTest.class).info(line);
            Files.writeString(
                    Files.createDirectories(Path.of("target", "trials")).resolve("R18.txt"), line + "\n");
            assertThat(half).as("lists that are there in part").isZero();
            assertThat(lost).as("answered lists that are gone").isZero();
            sameAgain(parley);
            twoAtOnce(parley);
        } finally {
            parley.kill();
        }
    }

    /** How long it takes when nothing happens: kills fall before, into and after it. */
    private static long millisOfWriting(RunningParley parley) {
        for (int warm = 3_000; warm < 3_003; warm++) {
            new SentList(warm).confirm(parley, "procurement", new SentList(warm).send(parley, "procurement"));
        }
        var list = new SentList(3_003);
        var staging = list.send(parley, "procurement");
        long begun = System.nanoTime();
        assertThat(list.confirm(parley, "procurement", staging)).isNotEmpty();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + 1;
    }

    private static void sameAgain(RunningParley parley) {
        var list = new SentList(1_000);
        var first = list.confirm(parley, "procurement", list.send(parley, "procurement"));
        for (int again = 0; again < 4; again++) {
            assertThat(list.confirm(parley, "procurement", list.send(parley, "procurement")))
                    .isEqualTo(first);
        }
        assertThat(list.listed(parley)).isEqualTo(1);
        assertThat(list.rates(parley)).isEqualTo(SentList.RATES);
    }

    /** Who comes second is told that something has changed, or gets what the first wrote. */
    private static void twoAtOnce(RunningParley parley) throws Exception {
        var list = new SentList(2_000);
        var one = list.send(parley, "procurement");
        var other = list.send(parley, "finance");
        var first = CompletableFuture.supplyAsync(() -> list.confirm(parley, "procurement", one));
        var second = CompletableFuture.supplyAsync(() -> list.confirm(parley, "finance", other));
        first.get(60, TimeUnit.SECONDS);
        second.get(60, TimeUnit.SECONDS);
        assertThat(list.listed(parley)).isEqualTo(1);
        assertThat(list.rates(parley)).isEqualTo(SentList.RATES);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
