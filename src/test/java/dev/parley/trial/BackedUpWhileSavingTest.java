package dev.parley.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.archive.ArchiveCommand;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * R5: five people save cells while the running Parley is backed up by the command, and the backup, restored into an empty
 * folder and started, has every save that was answered before it began. One round with every check; the long form is
 * {@code ./check -Dtest=BackedUpWhileSavingTest -Dparley.trial.rounds=30}.
 */
class BackedUpWhileSavingTest {

    private static final int ROUNDS = Integer.getInteger("parley.trial.rounds", 1);

    @TempDir
    Path folder;

    @Test
    void a_backup_taken_while_people_save_is_restored_with_all_they_had_saved() throws Exception {
        int lost = 0;
        var millis = new ArrayList<Long>();
        var parley = RunningParley.start(folder, freePort());
        try {
            var writers = Writers.signedIn(parley);
            for (int round = 1; round <= ROUNDS; round++) {
                writers.start(parley);
                writers.awaitAnswers(20);
                var answered = writers.answered();
                var file = folder.resolve("backup-" + round + ".parley");
                var begun = System.nanoTime();
                assertThat(ArchiveCommand.run(
                                new String[] {"backup", file.toString(), "--parley.data-dir=" + folder.resolve("data")
                                }))
                        .isZero();
                millis.add((System.nanoTime() - begun) / 1_000_000);
                writers.awaitAnswers(5);
                writers.stop();
                lost += Writers.lost(answered, restored(file, round));
            }
            var line = "TRIAL R5 lost=%d in %d backups, backed up and proven in %s ms %s"
                    .formatted(lost, ROUNDS, millis, lost == 0 ? "PASS" : "FAIL");
            LoggerFactory.getLogger(BackedUpWhileSavingTest.class).info(line);
            Files.writeString(
                    Files.createDirectories(Path.of("target", "trials")).resolve("R5.txt"), line + "\n");
            assertThat(lost).as("answered saves that the backup does not have").isZero();
        } finally {
            parley.kill();
        }
    }

    /** Starts another Parley on what was restored, and ends it when its forecast has been read. */
    private Map<String, Writers.Acknowledged> restored(Path file, int round) throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("restored-" + round));
        assertThat(ArchiveCommand.run(
                        new String[] {"restore", file.toString(), "--parley.data-dir=" + elsewhere.resolve("data")}))
                .isZero();
        var again = RunningParley.start(elsewhere, freePort());
        try {
            return Writers.read(again);
        } finally {
            again.kill();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
