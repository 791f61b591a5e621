package dev.parley.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * R1: five people save cells at once, the process is killed at a moment drawn at random, started again on what is left, and
 * every save that was answered before the kill must be there. Two rounds with every check; the long form is
 * {@code ./check -Dtest=KilledWhileSavingTest -Dparley.trial.rounds=100}.
 */
class KilledWhileSavingTest {

    private static final int ROUNDS = Integer.getInteger("parley.trial.rounds", 2);
    private static final long LONGEST_MILLIS = Integer.getInteger("parley.trial.millis", 2_000);
    private static final int FEWEST_SAVES = 20;
    private static final Duration LONGEST_RESTART = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void no_acknowledged_save_is_lost_when_the_process_is_killed() throws Exception {
        var random = new Random(20_261_123);
        var starts = new ArrayList<Duration>();
        var saves = new ArrayList<Long>();
        int lost = 0;
        var port = freePort();
        var parley = RunningParley.start(folder, port);
        try {
            var writers = Writers.signedIn(parley);
            for (int round = 1; round <= ROUNDS; round++) {
                writers.start(parley);
                writers.awaitAnswers(FEWEST_SAVES);
                TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_MILLIS));
                parley.kill();
                writers.stop();
                parley = RunningParley.start(folder, port);
                starts.add(parley.start());
                lost += writers.lost(parley);
            }
            saves.addAll(writers.millis());
            report(lost, saves, starts);
            assertThat(saves).as("saves that were answered").hasSizeGreaterThanOrEqualTo(ROUNDS * FEWEST_SAVES);
            assertThat(lost).as("answered saves that are gone").isZero();
        } finally {
            parley.kill();
        }
    }

    private static void report(int lost, List<Long> saves, List<Duration> starts) throws IOException {
        var restarts = starts.stream().map(Duration::toMillis).toList();
        var restart = percentile(restarts, 95);
        var passed = lost == 0 && restart <= LONGEST_RESTART.toMillis();
        var line = "TRIAL R1 lost=%d of %d saves, rounds=%d, save p95 %d ms, restart p95 %.1f s %s"
                .formatted(
                        lost, saves.size(), ROUNDS, percentile(saves, 95), restart / 1000.0, passed ? "PASS" : "FAIL");
        LoggerFactory.getLogger(KilledWhileSavingTest.class).info(line);
        var folder = Files.createDirectories(Path.of("target", "trials"));
        Files.writeString(folder.resolve("R1.txt"), line + "\nrestart ms " + restarts + "\nsave ms " + saves + "\n");
    }

    private static long percentile(List<Long> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static int freePort() throws IOException {
        var given = Integer.getInteger("parley.trial.port", 0);
        try (var socket = new ServerSocket(given)) {
            return socket.getLocalPort();
        }
    }
}
